package io.litige.query.dispute;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.access.ReleasePolicies;
import io.litige.api.access.Sight;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.DisputeQuery.ShowDispute;
import io.litige.query.projection.Freshness;
import io.litige.query.projection.Projector;
import io.litige.query.projection.Times;
import java.time.Clock;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Keeps the face of every dispute and shows it to those who may see it. */
@Component
@ProcessingGroup(DisputeProjection.NAME)
class DisputeProjection {
    static final String NAME = "dispute-face";

    private final FaceView view;
    private final Projector projector;
    private final Freshness freshness;
    private final Clock clock;
    private final ReleasePolicies release;

    DisputeProjection(FaceView view, Projector projector, Freshness freshness, Clock clock, ReleaseSettings release) {
        this.view = view;
        this.projector = projector;
        this.freshness = freshness;
        this.clock = clock;
        this.release = release.policies();
    }

    @EventHandler
    void on(DisputeEvent event, EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        projector.apply(view, event, message, unitOfWork);
    }

    /** An unknown dispute and one the asker may not see give the same answer. */
    @QueryHandler
    DisputeFace handle(ShowDispute query, MetaData asker) {
        freshness.await(view, query.seen());
        var actor = Actor.fromMetadata(asker);
        return view.table()
                .row(query.disputeId().value())
                .map(DisputeRow::face)
                .filter(face -> permitted(actor, face))
                .map(face -> next(face, actor))
                .map(face -> FaceNow.of(face, clock.instant()))
                .map(FaceMasks::of)
                .map(face -> FaceSight.of(face, Sight.of(actor)))
                .orElseThrow(() -> Rejected.because(Code.DISPUTE_NOT_FOUND, Map.of("dispute", query.disputeId())));
    }

    private DisputeFace next(DisputeFace face, Actor actor) {
        var now = clock.instant();
        var today = Times.dayAtSeat(now);
        return face.withNext(NextSteps.of(face, actor, now, release.on(today)), today);
    }

    private static boolean permitted(Actor actor, DisputeFace face) {
        return Access.decide(actor, Action.READ, FaceDraft.relation(face), face.disputeId()) == Decision.PERMIT;
    }
}

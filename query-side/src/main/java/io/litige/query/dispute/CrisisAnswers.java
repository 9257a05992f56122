package io.litige.query.dispute;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.query.CrisisList;
import io.litige.api.query.DisputeQuery.ShowCrises;
import io.litige.query.projection.Freshness;
import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Keeps every crisis in sight of quality for two years (requirement 19). */
@Component
class CrisisAnswers {
    private static final int MONTHS = 24;

    private final FaceView view;
    private final CrisisTable crises;
    private final Freshness freshness;
    private final Clock clock;

    CrisisAnswers(FaceView view, CrisisTable crises, Freshness freshness, Clock clock) {
        this.view = view;
        this.crises = crises;
        this.freshness = freshness;
        this.clock = clock;
    }

    @QueryHandler
    CrisisList handle(ShowCrises query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        Access.demand(actor, Action.READ_RECURRENCE);
        freshness.await(view, query.seen());
        var since = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        return new CrisisList(MONTHS, crises.since(since, query.limit()), freshness.asOf(view));
    }
}

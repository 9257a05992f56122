package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.PositionRecorded;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.query.DisputeFace.Fault;
import io.litige.api.query.DisputeFace.GroundState;
import io.litige.api.query.DisputeFace.Origin;
import io.litige.api.query.DisputeFace.Position;
import io.litige.api.query.DisputeFace.Severity;
import io.litige.api.value.Ground;
import java.util.List;

/** What was found out. */
final class AssessmentFold {
    private AssessmentFold() {}

    static void fold(FaceDraft draft, AssessmentEvent event) {
        switch (event) {
            case SeverityAssessed e ->
                draft.severity = new Severity(
                        e.level(),
                        e.score(),
                        e.factors(),
                        e.explanation(),
                        e.policyVersion(),
                        e.act().occurredAt());
            case PositionRecorded e -> draft.positions = positioned(draft.positions, e);
            case OriginIdentified e ->
                draft.grounds = replaced(
                        draft.grounds, state -> state.ground().id().equals(e.ground()), state -> originated(state, e));
            case FaultAdmitted e ->
                draft.grounds = replaced(
                        draft.grounds,
                        state -> e.grounds().contains(state.ground().id()),
                        state -> new GroundState(
                                state.ground(),
                                state.origin(),
                                new Fault(e.extent(), e.wording(), e.act().occurredAt())));
        }
    }

    private static List<Position> positioned(List<Position> positions, PositionRecorded e) {
        var others = positions.stream()
                .filter(position -> position.side() != e.side())
                .toList();
        return appended(
                others,
                new Position(
                        e.side(),
                        e.version(),
                        e.text(),
                        e.act().actor(),
                        e.act().occurredAt()));
    }

    /** The cause found replaces the one supposed at intake; the timeline keeps both. */
    private static GroundState originated(GroundState state, OriginIdentified e) {
        var g = state.ground();
        var ground = new Ground(g.id(), g.kind(), g.items(), g.goods(), g.defect(), g.failing(), e.cause());
        var origin = new Origin(
                e.kind(),
                e.reference(),
                e.cause(),
                e.factors(),
                e.explanation(),
                e.act().occurredAt());
        return new GroundState(ground, origin, state.fault());
    }
}

package io.litige.query.dispute;

import io.litige.api.event.EscalationEvent;
import io.litige.api.event.EscalationEvent.Deescalated;
import io.litige.api.event.EscalationEvent.Escalated;
import io.litige.api.event.EscalationEvent.IndependentReviewerAssigned;
import io.litige.api.event.EscalationEvent.ReviewDecided;
import io.litige.api.query.face.EscalationState;
import io.litige.api.query.face.Review;
import io.litige.api.value.AgentId;

/** How high a dispute was taken, and who looks at it from outside. */
final class EscalationFold {
    private EscalationFold() {}

    static void fold(FaceDraft draft, EscalationEvent event) {
        var now = draft.escalation;
        draft.escalation = switch (event) {
            case Escalated e ->
                new EscalationState(e.to(), e.receiver(), now.reviewer(), now.review(), now.voidRequestedBy());
            case Deescalated e ->
                new EscalationState(
                        e.to(),
                        e.to() == 0 ? null : now.receiver(),
                        now.reviewer(),
                        now.review(),
                        now.voidRequestedBy());
            case IndependentReviewerAssigned e ->
                new EscalationState(now.level(), now.receiver(), e.reviewer(), null, now.voidRequestedBy());
            case ReviewDecided e ->
                new EscalationState(
                        now.level(),
                        now.receiver(),
                        now.reviewer(),
                        new Review(
                                e.verdict(),
                                e.decision(),
                                e.termsClause(),
                                e.customerInterest(),
                                e.act().occurredAt()),
                        now.voidRequestedBy());
        };
    }

    static EscalationState voidRequested(EscalationState now, AgentId by) {
        return new EscalationState(now.level(), now.receiver(), now.reviewer(), now.review(), by);
    }
}

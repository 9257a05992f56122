package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.ReviewVerdict;

/** Who a dispute was taken to, higher up or from outside. */
public sealed interface EscalationEvent extends DisputeEvent {
    /**
     * @param from level before, 0 to 2
     * @param to one more
     */
    @EventName("dispute-escalated")
    record Escalated(DisputeId disputeId, Act act, int from, int to, AgentId receiver, Protected reason)
            implements EscalationEvent {}

    @EventName("dispute-deescalated")
    record Deescalated(DisputeId disputeId, Act act, int from, int to, Protected reason) implements EscalationEvent {}

    /** Somebody who had done nothing on this dispute reviews it (requirement 41). */
    @EventName("independent-reviewer-assigned")
    record IndependentReviewerAssigned(DisputeId disputeId, Act act, AgentId reviewer, Protected reason)
            implements EscalationEvent {}

    /** The reviewer's decision, with the terms it relies on and the customer's interest (requirement 42). */
    @EventName("review-decided")
    record ReviewDecided(
            DisputeId disputeId,
            Act act,
            ReviewVerdict verdict,
            Protected decision,
            Protected termsClause,
            Protected customerInterest)
            implements EscalationEvent {}
}

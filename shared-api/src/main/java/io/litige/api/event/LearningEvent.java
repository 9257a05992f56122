package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;

/** What the company can learn from a dispute. */
public sealed interface LearningEvent extends DisputeEvent {
    @EventName("linked-to-problem")
    record LinkedToProblem(DisputeId disputeId, Act act, String problem) implements LearningEvent {}

    @EventName("policy-gap-reported")
    record PolicyGapReported(DisputeId disputeId, Act act, String policy, Protected gap) implements LearningEvent {}
}

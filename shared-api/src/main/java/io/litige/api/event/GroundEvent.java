package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Ground;
import io.litige.api.value.Outcome;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** Grounds that come, go and change after registration (requirements 1 to 3). */
public sealed interface GroundEvent extends DisputeEvent {
    @EventName("ground-added")
    record GroundAdded(DisputeId disputeId, Act act, Ground ground) implements GroundEvent {}

    /**
     * The customer gave it up, in the customer's words.
     *
     * @param ground as it was
     */
    @EventName("ground-withdrawn")
    record GroundWithdrawn(DisputeId disputeId, Act act, Ground ground, Protected statement) implements GroundEvent {}

    /**
     * It is about something else than was thought.
     *
     * @param before as it was
     * @param after as it is, under the same id
     */
    @EventName("ground-requalified")
    record GroundRequalified(DisputeId disputeId, Act act, Ground before, Ground after, Protected reason)
            implements GroundEvent {}

    /** One ground has an outcome of its own; said again, the last word counts. */
    @EventName("ground-concluded")
    record GroundConcluded(
            DisputeId disputeId,
            Act act,
            String ground,
            Outcome outcome,
            @Nullable Protected reasons) implements GroundEvent {}
}

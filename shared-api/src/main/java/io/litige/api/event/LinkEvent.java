package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.Clock;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Ground;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes one dispute of two, or two of one: an event on each of them, in one commit. */
public sealed interface LinkEvent extends DisputeEvent {
    /**
     * Work goes on in the target alone.
     *
     * @param phase the one before, to which an undoing leads back
     */
    @EventName("dispute-linked-as-duplicate")
    record DisputeLinkedAsDuplicate(DisputeId disputeId, Act act, DisputeId target, Phase phase) implements LinkEvent {}

    /**
     * Work goes on here as well.
     *
     * @param receivedAt when the duplicate was received
     * @param clocks targets of the duplicate, its pauses counted; of whichever was received first, they count here
     * @param moved targets of this dispute that are others by it, its own pauses counted
     * @param authors everybody who has done anything on the duplicate
     */
    @EventName("duplicate-attached")
    record DuplicateAttached(
            DisputeId disputeId,
            Act act,
            DisputeId duplicate,
            Instant receivedAt,
            List<Clock> clocks,
            List<Clock> moved,
            List<AgentId> authors)
            implements LinkEvent {}

    /**
     * It was no duplicate.
     *
     * @param phase in which work goes on
     * @param clocks targets as they stood, pauses counted
     */
    @EventName("duplicate-unlinked")
    record DuplicateUnlinked(
            DisputeId disputeId, Act act, DisputeId target, Phase phase, List<Clock> clocks, Protected reason)
            implements LinkEvent {}

    /**
     * The other one goes its own way again.
     *
     * @param moved targets of this dispute that are others by it, its own pauses counted
     */
    @EventName("duplicate-detached")
    record DuplicateDetached(DisputeId disputeId, Act act, DisputeId duplicate, List<Clock> moved)
            implements LinkEvent {}

    /**
     * Some grounds went to a dispute of their own.
     *
     * @param grounds as they were here
     * @param customerDisputedAmount what is left of the amount the customer named; null when none was named
     */
    @EventName("dispute-split")
    record DisputeSplit(
            DisputeId disputeId,
            Act act,
            DisputeId child,
            List<Ground> grounds,
            @Nullable Money customerDisputedAmount,
            Protected reason)
            implements LinkEvent {}

    /**
     * Came out of another dispute.
     *
     * @param grounds their ids there, in the order of their ids here
     */
    @EventName("dispute-parted")
    record DisputeParted(DisputeId disputeId, Act act, DisputeId parent, List<String> grounds) implements LinkEvent {}
}

package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dated commitments to the customer (requirements 29 and 69). */
public sealed interface PromiseEvent extends DisputeEvent {
    /**
     * @param id {@code W1}, {@code W2}… within the dispute (a word given)
     * @param keeper who is to keep it
     * @param department that delivers it, when it is not the keeper
     * @param confirmation its own reference of having confirmed it
     */
    @EventName("promise-made")
    record PromiseMade(
            DisputeId disputeId,
            Act act,
            String id,
            Protected deliverable,
            AgentId keeper,
            Instant dueAt,
            @Nullable String department,
            @Nullable String confirmation)
            implements PromiseEvent {
        public PromiseMade(
                DisputeId disputeId, Act act, String id, Protected deliverable, AgentId keeper, Instant dueAt) {
            this(disputeId, act, id, deliverable, keeper, dueAt, null, null);
        }
    }

    @EventName("promise-kept")
    record PromiseKept(DisputeId disputeId, Act act, String id) implements PromiseEvent {}

    /** The due time passed without the promise being kept; stated by the deadline, never by a person. */
    @EventName("promise-broken")
    record PromiseBroken(DisputeId disputeId, Act act, String id, Instant dueAt) implements PromiseEvent {}

    /**
     * Before it was due, the customer agreed to another date; the old promise ends and a new one stands.
     *
     * @param replacedBy id of the new promise, same keeper and deliverable
     */
    @EventName("promise-renegotiated")
    record PromiseRenegotiated(
            DisputeId disputeId, Act act, String id, String replacedBy, Instant dueAt, Protected reason)
            implements PromiseEvent {}

    /** The customer does not need it any more, in the customer's words. */
    @EventName("promise-waived")
    record PromiseWaived(DisputeId disputeId, Act act, String id, Protected statement) implements PromiseEvent {}
}

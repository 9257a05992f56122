package io.litige.api.query;

import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import org.jspecify.annotations.Nullable;

/** Questions about single disputes. Who asks travels in the message's metadata. */
public sealed interface DisputeQuery {
    /**
     * The face of one dispute; answered with a {@link DisputeFace}.
     *
     * @param seen what the caller has written already, to be in the answer
     */
    record ShowDispute(DisputeId disputeId, @Nullable Seen seen) implements DisputeQuery {}

    /**
     * Disputes the caller may see, newest received first; every given condition holds. Answered with a
     * {@link DisputePage}.
     *
     * @param reference as read out on the phone
     * @param source name of the system it came from, or {@code <system>:<ref>} for one case of it
     * @param after {@link DisputePage#next} of the page before
     * @param limit 1 to 200
     */
    record FindDisputes(
            @Nullable CustomerId customer,
            @Nullable String reference,
            @Nullable Phase phase,
            @Nullable AgentId owner,
            @Nullable String source,
            @Nullable String after,
            int limit,
            @Nullable Seen seen)
            implements DisputeQuery {}

    /**
     * Every crisis of the last two years, newest first. Answered with a {@link CrisisList}.
     *
     * @param limit 1 to 500
     */
    record ShowCrises(int limit, @Nullable Seen seen) implements DisputeQuery {}
}

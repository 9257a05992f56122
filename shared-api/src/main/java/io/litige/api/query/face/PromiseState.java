package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param replacedBy id of the promise that took its place
 * @param team in charge when it was settled; null while it is pending
 * @param recordedLate it was kept in time and only written down after its time; null in a face of an earlier release
 */
public record PromiseState(
        String id,
        PromiseStatus status,
        Protected deliverable,
        AgentId keeper,
        Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable String replacedBy,
        @Nullable String team,
        @Nullable Boolean recordedLate) {
    /** One that is still to be kept. */
    public static PromiseState pending(String id, Protected deliverable, AgentId keeper, Instant dueAt) {
        return new PromiseState(id, PromiseStatus.PENDING, deliverable, keeper, dueAt, null, null, null, false);
    }
}

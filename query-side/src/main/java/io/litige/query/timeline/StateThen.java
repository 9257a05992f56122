package io.litige.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.RemedyKind;
import io.litige.query.stream.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dispute stood at a point of its past.
 *
 * @param version last event that counts at that point; null when nothing had happened yet
 * @param latestVersion last event in the store
 * @param phase null before registration
 * @param resolutions how often it had been resolved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StateThen(
        DisputeId disputeId,
        String reference,
        AsOf asOf,
        @Nullable Long version,
        long latestVersion,
        @Nullable Phase phase,
        @Nullable String team,
        @Nullable AgentId owner,
        @Nullable Integer severity,
        @Nullable Offer openOffer,
        List<Promised> promises,
        List<RemedyThen> remedies,
        int resolutions) {

    /** An offer the customer could have accepted, until its validity ran out. */
    public record Offer(String id, Money value, Instant validUntil) {}

    /** A promise and what had become of it. */
    public record Promised(String id, AgentId keeper, Instant dueAt, Kept status) {}

    /** What became of a promise. */
    public enum Kept {
        PENDING,
        KEPT,
        BROKEN,
        RENEGOTIATED,
        WAIVED
    }

    /** A remedy owed to the customer and what had become of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemedyThen(
            String id, RemedyKind kind, @Nullable Money amount, LocalDate dueDate, Done status) {}

    /** What became of a remedy. */
    public enum Done {
        OWED,
        EXECUTED,
        WAIVED,
        REPLACED
    }
}

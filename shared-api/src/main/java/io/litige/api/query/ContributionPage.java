package io.litige.api.query;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department was asked and has not answered yet, the next due first (requirement 36).
 *
 * @param next to be sent as {@code after} for the following page; null on the last one
 */
public record ContributionPage(List<Line> lines, @Nullable String next, AsOf asOf) {
    public ContributionPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param contribution id within the dispute
     * @param team whose dispute it is
     * @param owner who answers for it; null while nobody does
     * @param late whether its time has passed
     */
    public record Line(
            DisputeId disputeId,
            String reference,
            String contribution,
            String department,
            String team,
            @Nullable AgentId owner,
            Instant requestedAt,
            Instant dueAt,
            boolean late,
            long version) {}

    /**
     * Asks for a page.
     *
     * @param after {@link ContributionPage#next} of the page before
     * @param limit 1 to 200
     * @param seen what the caller has written already, to be in the answer
     */
    public record ShowContributions(
            String department,
            @Nullable String after,
            int limit,
            @Nullable Seen seen) {}
}

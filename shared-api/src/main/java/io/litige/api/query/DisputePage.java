package io.litige.api.query;

import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.api.value.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of disputes, newest received first.
 *
 * @param next to be sent as {@code after} for the following page; null on the last one
 */
public record DisputePage(List<Line> lines, @Nullable String next) {
    public DisputePage {
        lines = List.copyOf(lines);
    }

    /**
     * Nothing personal is in it; the face of the dispute tells the rest.
     *
     * @param customer pseudonym; null once the texts of the dispute are destroyed: it is found by its customer no more
     */
    public record Line(
            DisputeId disputeId,
            String reference,
            @Nullable CustomerId customer,
            Phase phase,
            String team,
            @Nullable AgentId owner,
            @Nullable Source source,
            Instant receivedAt,
            long version) {}
}

package io.litige.api.query;

import io.litige.api.value.DisputeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Crises, newest first.
 *
 * @param months how far back the list goes
 */
public record CrisisList(int months, List<CrisisLine> crises, AsOf asOf) {
    public CrisisList {
        crises = List.copyOf(crises);
    }

    /**
     * @param crisis number within the dispute, from 1
     * @param endedAt null while it is open
     */
    public record CrisisLine(
            DisputeId disputeId,
            String reference,
            int crisis,
            String team,
            @Nullable String product,
            Instant openedAt,
            @Nullable Instant endedAt) {}
}

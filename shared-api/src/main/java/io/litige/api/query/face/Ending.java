package io.litige.api.query.face;

import io.litige.api.value.Cost;
import io.litige.api.value.Outcome;
import io.litige.api.value.ReopenReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it was brought to an end, as far as it was.
 *
 * @param resolutions how many times it was resolved
 */
public record Ending(
        int resolutions,
        List<Check> checks,
        @Nullable FinalResponse finalResponse,
        @Nullable Outcome outcome,
        List<Cost> costs,
        @Nullable Instant closedAt,
        int reopenings,
        @Nullable ReopenReason reopenedFor) {
    public Ending {
        checks = List.copyOf(checks);
        costs = List.copyOf(costs);
    }
}

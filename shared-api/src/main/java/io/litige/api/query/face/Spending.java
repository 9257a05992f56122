package io.litige.api.query.face;

import io.litige.api.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it cost so far, for the dispute as a whole and never per person (requirements 67, 80 and 81).
 *
 * @param direct sum of the costs; null before there are any
 * @param minutes working time
 * @param time worth of the working time; an indirect cost, never summed with direct ones
 * @param extraMinutes beyond the normal
 * @param extra worth of what was done beyond the normal; an investment
 */
public record Spending(
        List<CostLine> costs,
        @Nullable Money direct,
        int minutes,
        @Nullable Money time,
        int extraMinutes,
        @Nullable Money extra) {
    public static final Spending NONE = new Spending(List.of(), null, 0, null, 0, null);

    public Spending {
        costs = List.copyOf(costs);
    }
}

package io.litige.api.query;

import org.jspecify.annotations.Nullable;

/**
 * A share with what it rests on (measures, G2 and G5).
 *
 * @param n the denominator
 * @param rate numerator / n, 0 to 1; null when hidden
 * @param low lower bound of the Wilson 95 % interval; null when hidden
 * @param high upper bound of it; null when hidden
 */
public record Proportion(
        long n,
        long numerator,
        @Nullable Double rate,
        @Nullable Double low,
        @Nullable Double high,
        Reliability reliability) {
    public enum Reliability {
        /** Below 30 cases, or nothing to be compared: counts only. */
        HIDDEN,
        /** 30 to 99 cases: read with care. */
        WARNING,
        NORMAL,
        /** Less than 95 % of the cases had their full window yet. */
        PROVISIONAL
    }
}

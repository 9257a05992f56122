package io.litige.query.recurrence;

import io.litige.api.query.Proportion;
import io.litige.api.query.Proportion.Reliability;

/**
 * Proportions with their Wilson score interval at 95 %, without continuity correction (E. B. Wilson, JASA 22, 1927; method
 * 3 of R. G. Newcombe, Statistics in Medicine 17, 1998), and the rule for small n (measures, G5).
 */
public final class Wilson {
    private static final double Z = 1.959963984540054;
    private static final long HIDDEN_BELOW = 30;
    private static final long WARNING_BELOW = 100;

    private Wilson() {}

    /** With its interval, unless there are too few. */
    public static Proportion of(long numerator, long n) {
        if (n < HIDDEN_BELOW) {
            return hidden(numerator, n);
        }
        return shown(numerator, n, n < WARNING_BELOW ? Reliability.WARNING : Reliability.NORMAL);
    }

    /** Counts only. */
    static Proportion hidden(long numerator, long n) {
        return new Proportion(n, numerator, null, null, null, Reliability.HIDDEN);
    }

    /** As {@link #of}, of a cohort whose windows have not all elapsed. */
    static Proportion provisional(long numerator, long n) {
        return n < HIDDEN_BELOW ? hidden(numerator, n) : shown(numerator, n, Reliability.PROVISIONAL);
    }

    static Interval interval(long numerator, long n) {
        double p = (double) numerator / n;
        double z2 = Z * Z;
        double middle = p + z2 / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double whole = 1 + z2 / n;
        // At the ends the formula gives exactly 0 and 1; rounding would leave a trace of it.
        double low = numerator == 0 ? 0 : (middle - half) / whole;
        double high = numerator == n ? 1 : (middle + half) / whole;
        return new Interval(low, high);
    }

    private static Proportion shown(long numerator, long n, Reliability reliability) {
        var interval = interval(numerator, n);
        return new Proportion(n, numerator, (double) numerator / n, interval.low(), interval.high(), reliability);
    }

    record Interval(double low, double high) {}
}

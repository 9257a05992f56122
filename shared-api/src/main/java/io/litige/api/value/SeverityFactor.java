package io.litige.api.value;

import org.jspecify.annotations.Nullable;

/**
 * One factor of a severity as it was measured. Exactly one measure is present; none in assessments made before measures
 * were recorded.
 *
 * @param count disputes of this kind in the window, for {@code FREQUENCY}
 * @param amount what is at stake in the company's currency, for {@code MONEY}; absent when nothing was named
 * @param points of the band the measure falls into
 * @param weight each point counts this often
 */
public record SeverityFactor(
        SeverityFactorKind kind,
        @Nullable Integer count,
        @Nullable Money amount,
        @Nullable ExposureLevel exposure,
        @Nullable Criticality criticality,
        int points,
        int weight) {
    /** A measure nobody recorded. */
    public static SeverityFactor unmeasured(SeverityFactorKind kind, int points, int weight) {
        return new SeverityFactor(kind, null, null, null, null, points, weight);
    }

    public static SeverityFactor frequency(int count, int points, int weight) {
        return new SeverityFactor(SeverityFactorKind.FREQUENCY, count, null, null, null, points, weight);
    }

    public static SeverityFactor money(@Nullable Money amount, int points, int weight) {
        return new SeverityFactor(SeverityFactorKind.MONEY, null, amount, null, null, points, weight);
    }

    public static SeverityFactor exposure(ExposureLevel exposure, int points, int weight) {
        return new SeverityFactor(SeverityFactorKind.EXPOSURE, null, null, exposure, null, points, weight);
    }

    public static SeverityFactor criticality(Criticality criticality, int points, int weight) {
        return new SeverityFactor(SeverityFactorKind.CRITICALITY, null, null, null, criticality, points, weight);
    }

    /** What it adds to the score. */
    public int score() {
        return points * weight;
    }
}

package io.litige.bench.measure;

import java.util.List;

/** The middle and the ends of several measurements of one thing. */
public record Spread(double median, double min, double max) {
    /**
     * @throws IllegalArgumentException without a measurement
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}

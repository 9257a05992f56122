package io.litige.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Rounds in which the machine was busy with something else: there the control differs wildly from its neighbours. */
final class Outliers {
    /** A control this many times above or below its neighbours says that the round compares nothing. */
    static final double WILD = 1.8;

    private static final int NEIGHBOURHOOD = 3;

    private Outliers() {}

    /**
     * Places of the rounds to be discarded; none while there are fewer than three rounds.
     *
     * @param controls per control, its figure in each round
     */
    static List<Integer> of(List<List<Double>> controls) {
        var places = new TreeSet<Integer>();
        for (var figures : controls) {
            for (int round = 0; round < figures.size(); round++) {
                if (figures.size() >= NEIGHBOURHOOD && wild(figures.get(round), neighbourhood(figures, round))) {
                    places.add(round);
                }
            }
        }
        return List.copyOf(places);
    }

    private static boolean wild(double figure, List<Double> around) {
        double usual = Spread.of(around).median();
        return figure > usual * WILD || figure * WILD < usual;
    }

    private static List<Double> neighbourhood(List<Double> figures, int round) {
        int from = Math.clamp(round - 1L, 0, figures.size() - NEIGHBOURHOOD);
        return new ArrayList<>(figures.subList(from, from + NEIGHBOURHOOD));
    }
}

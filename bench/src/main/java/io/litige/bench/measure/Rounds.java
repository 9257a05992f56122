package io.litige.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures a heat fairly: everybody warm, then round after round one right after the other, the order turning each time,
 * so that a machine that slows down slows all. Rounds in which a control differs wildly from its neighbours are
 * discarded, said so, and repeated once.
 *
 * @param time of one entrant in one round
 * @param warm the longest an entrant may take to get warm
 * @param remarks hears what a reader of the figures must know
 */
public record Rounds(int count, Duration time, Duration warm, Consumer<String> remarks) {
    public List<Answer> answers(String question, Heat heat) throws Exception {
        var entrants = heat.entrants();
        for (var entrant : entrants) {
            entrant.warm(warm);
        }
        List<Map<Entrant, Double>> measured = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            measured.add(round(entrants, round));
        }
        int repeated = discard(heat, measured);
        for (int round = 0; round < repeated; round++) {
            measured.add(round(entrants, round));
        }
        return heat.contests().stream()
                .map(contest -> answer(question, contest, measured))
                .toList();
    }

    private Map<Entrant, Double> round(List<Entrant> entrants, int round) throws Exception {
        entrants.forEach(Entrant::begin);
        var figures = new IdentityHashMap<Entrant, Double>();
        for (var entrant : round % 2 == 0 ? entrants : entrants.reversed()) {
            figures.put(entrant, entrant.measure(time));
        }
        return figures;
    }

    /** Takes out what does not count and says how many rounds that were. */
    private int discard(Heat heat, List<Map<Entrant, Double>> measured) {
        var controls = heat.contests().stream()
                .map(Contest::control)
                .distinct()
                .map(control ->
                        measured.stream().map(round -> round.get(control)).toList())
                .toList();
        var wild = Outliers.of(controls);
        wild.reversed().forEach(place -> measured.remove((int) place));
        if (!wild.isEmpty()) {
            remarks.accept(
                    "%s: %d of %d rounds discarded and repeated, a control differed more than %s times from its neighbours"
                            .formatted(
                                    heat.contests().getFirst().row(),
                                    wild.size(),
                                    count,
                                    Figures.plain(Outliers.WILD)));
        }
        return wild.size();
    }

    private static Answer answer(String question, Contest contest, List<Map<Entrant, Double>> measured) {
        List<Double> ours = figures(contest.ours(), measured);
        List<Double> control = figures(contest.control(), measured);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < measured.size(); round++) {
            ratios.add(ours.get(round) / control.get(round));
        }
        var ratio = Spread.of(ratios);
        return new Answer(
                question,
                contest.row(),
                contest.clients(),
                Spread.of(ours).median(),
                Spread.of(control).median(),
                contest.control().name(),
                ratio.median(),
                ratio.min(),
                ratio.max(),
                contest.unit(),
                measured.size());
    }

    private static List<Double> figures(Entrant entrant, List<Map<Entrant, Double>> measured) {
        return measured.stream().map(round -> round.get(entrant)).toList();
    }
}

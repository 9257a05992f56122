package io.litige.command.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a short list of moves that still goes wrong: leaves out ever smaller parts, as long as it does. */
final class Shrink {
    private static final int MOST_TRIES = 400;

    private Shrink() {}

    /**
     * @param wrong whether moves go wrong; true for those given
     * @return a part of them, in their order, that goes wrong as well
     */
    static <M> List<M> shortest(List<M> moves, Predicate<List<M>> wrong) {
        var shortest = moves;
        int tries = 0;
        for (int part = moves.size() / 2; part > 0 && tries < MOST_TRIES; part = part == 1 ? 0 : (part + 1) / 2) {
            for (int from = 0; from < shortest.size() && tries < MOST_TRIES; tries++) {
                var rest = new ArrayList<>(shortest.subList(0, from));
                rest.addAll(shortest.subList(Math.min(from + part, shortest.size()), shortest.size()));
                if (!rest.isEmpty() && wrong.test(rest)) {
                    shortest = rest;
                } else {
                    from += part;
                }
            }
        }
        return shortest;
    }
}

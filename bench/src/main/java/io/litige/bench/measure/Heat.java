package io.litige.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** Contests measured in the same rounds; whoever takes part in several of them runs once per round. */
public record Heat(List<Contest> contests) {
    public Heat {
        contests = List.copyOf(contests);
    }

    public static Heat of(Contest... contests) {
        return new Heat(List.of(contests));
    }

    /** Everybody once, ours beside their controls. */
    List<Entrant> entrants() {
        var known = Collections.<Entrant>newSetFromMap(new IdentityHashMap<>());
        var all = new ArrayList<Entrant>();
        for (var contest : contests) {
            for (var entrant : List.of(contest.ours(), contest.control())) {
                if (known.add(entrant)) {
                    all.add(entrant);
                }
            }
        }
        return all;
    }
}

package io.litige.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * One lived story with gaps.
 *
 * @param keys its rows of {@code keyvault.subject_key}
 * @param events per step its rows of {@code store.event}
 */
record Template(List<Line> keys, List<List<Line>> events) {
    Template {
        keys = List.copyOf(keys);
        events = List.copyOf(events);
    }

    /** All of its rows. */
    List<Line> lines() {
        var lines = new ArrayList<>(keys);
        events.forEach(lines::addAll);
        return lines;
    }
}

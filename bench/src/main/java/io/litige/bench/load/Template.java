package io.litige.bench.load;

import java.util.List;
import java.util.Map;

/**
 * One lived story with gaps: its events, step by step, and what each view holds of it.
 *
 * @param events per step the rows of {@code store.event}
 * @param views rows by table
 */
record Template(List<List<Line>> events, Map<String, List<Line>> views) {
    Template {
        events = List.copyOf(events);
        views = Map.copyOf(views);
    }
}

package io.litige.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * The newest events, read and decrypted once for all who follow the record in this process. Who is further behind reads
 * for itself.
 */
final class RecentEvents {
    private static final int PAGE = 500;
    private static final int KEPT = 1000;

    private final EventStorageEngine engine;
    private final CommitSignal signal;
    private final List<TrackedEventMessage<?>> events = new ArrayList<>();

    /** All events after this index, up to {@link #to}, are here. */
    private long from;

    private long to;
    private long filledAt = -1;

    RecentEvents(EventStorageEngine engine, CommitSignal signal) {
        this.engine = engine;
        this.signal = signal;
    }

    /** What comes after that index, as far as it is known now; nothing at all when that lies too far back. */
    synchronized Optional<List<TrackedEventMessage<?>>> after(long index) {
        if (index < from) {
            return Optional.empty();
        }
        if (index > to) {
            // The first reader that arrives at the head after a long way: nobody here needs what lies between.
            events.clear();
            from = index;
            to = index;
            filledAt = -1;
        }
        fill();
        // Making room may just have dropped what this reader needs next.
        return index < from
                ? Optional.empty()
                : Optional.of(List.copyOf(events.subList(placeAfter(index), events.size())));
    }

    /** Keeps no text in memory; who is behind reads for itself. */
    synchronized void forget() {
        events.clear();
        from = to;
    }

    private void fill() {
        long now = signal.count();
        if (now == filledAt) {
            return;
        }
        int read = 0;
        try (var page = engine.readEvents(new GlobalSequenceTrackingToken(to), false)) {
            for (var each = page.limit(PAGE).iterator(); each.hasNext(); read++) {
                var event = each.next();
                events.add(event);
                to = indexOf(event);
            }
        }
        if (read < PAGE) {
            filledAt = now;
        }
        if (events.size() > 2 * KEPT) {
            var old = events.subList(0, events.size() - KEPT);
            from = indexOf(old.getLast());
            old.clear();
        }
    }

    private int placeAfter(long index) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (indexOf(events.get(middle)) <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long indexOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}

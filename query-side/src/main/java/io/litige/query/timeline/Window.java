package io.litige.query.timeline;

import io.litige.query.stream.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The first events of a page, kept while all of the dispute pass by, so that they are not read a second time. */
final class Window {
    private final long from;
    private final int size;
    private final List<StoredEvent> events = new ArrayList<>();

    /**
     * @param from first version of the page
     * @param size most events to keep
     */
    Window(long from, int size) {
        this.from = from;
        this.size = size;
    }

    void pass(StoredEvent event) {
        if (event.version() >= from && events.size() < size) {
            events.add(event);
        }
    }

    /** Those kept, and after them, should they not suffice, those that are read once more. */
    Stream<StoredEvent> then(Supplier<Stream<StoredEvent>> rest) {
        return Stream.<Supplier<Stream<StoredEvent>>>of(events::stream, rest).flatMap(Supplier::get);
    }

    /** The version after the last one kept. */
    long next() {
        return events.isEmpty() ? from : events.getLast().version() + 1;
    }
}

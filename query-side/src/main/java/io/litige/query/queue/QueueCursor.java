package io.litige.query.queue;

import io.litige.query.projection.Cursors;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line's place in a queue: pages go on after it, whatever is added or taken away meanwhile. */
record QueueCursor(Instant rankAt, UUID disputeId) {
    private static final QueueCursor START = new QueueCursor(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    /**
     * @param text null for the first page
     * @throws IllegalArgumentException on a text no page has given
     */
    static QueueCursor parse(@Nullable String text) {
        if (text == null) {
            return START;
        }
        var place = Cursors.parse(text);
        return new QueueCursor(place.at(), place.id());
    }

    String text() {
        return Cursors.text(rankAt, disputeId);
    }
}

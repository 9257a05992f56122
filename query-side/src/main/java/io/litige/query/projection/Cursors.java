package io.litige.query.projection;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** The text form of a place in a list ordered by a time and an id. */
public final class Cursors {
    private Cursors() {}

    public record Place(Instant at, UUID id) {}

    public static String text(Instant at, UUID id) {
        return at + "_" + id;
    }

    /**
     * @throws IllegalArgumentException on any other form
     */
    public static Place parse(String text) {
        int between = text.indexOf('_');
        if (between < 0) {
            throw new IllegalArgumentException("after must be the next of an earlier page");
        }
        try {
            return new Place(Instant.parse(text.substring(0, between)), UUID.fromString(text.substring(between + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("after must be the next of an earlier page", e);
        }
    }
}

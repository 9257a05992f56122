package io.litige.query.projection;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list ordered by a time and an id: pages go on after it, whatever is added or taken away meanwhile. Its
 * text is what a page gives as {@code next}.
 */
public record PageKey(Instant at, UUID id) {
    /**
     * @throws IllegalArgumentException on a text no page has given
     */
    public static PageKey valueOf(String text) {
        int between = text.indexOf('_');
        if (between < 0) {
            throw new IllegalArgumentException("must be the next of an earlier page");
        }
        try {
            return new PageKey(Instant.parse(text.substring(0, between)), UUID.fromString(text.substring(between + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be the next of an earlier page", e);
        }
    }

    public static PageKey valueOf(@Nullable String text, PageKey otherwise) {
        return text == null ? otherwise : valueOf(text);
    }

    public static @Nullable String text(@Nullable PageKey key) {
        return key == null ? null : key.toString();
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}

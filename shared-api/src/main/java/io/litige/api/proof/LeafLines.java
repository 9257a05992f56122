package io.litige.api.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** The lines of a leaf after its kind, read one by one. */
final class LeafLines {
    static final String FIRST = "dlog/leaf/v1";

    private final List<String> lines;
    private int next;

    LeafLines(List<String> lines) {
        this.lines = lines;
    }

    String next(String word) {
        Malformed.when(next == lines.size(), "a leaf ends before its " + word);
        return Texts.value(lines.get(next++), word);
    }

    static UUID uuid(String text) {
        Malformed.when(!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "no identifier");
        return UUID.fromString(text);
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Malformed("no time");
        }
    }
}

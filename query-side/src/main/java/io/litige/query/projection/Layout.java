package io.litige.query.projection;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the rows of a view lie.
 *
 * @param head the table with one line per dispute, columns {@code dispute_id} and {@code version} among them
 * @param state column of the head a row is read from again
 * @param read makes a row of that column
 * @param announce sees the states of a batch before they are read one by one
 * @param parts tables whose lines follow from a row
 */
public record Layout<R extends ViewRow>(
        Part<R, R> head,
        String state,
        Function<String, R> read,
        Consumer<List<String>> announce,
        List<Part<R, ?>> parts) {
    public Layout {
        parts = List.copyOf(parts);
    }

    /** Every table, the head first. */
    Stream<Part<R, ?>> all() {
        return Stream.concat(Stream.of(head), parts.stream());
    }
}

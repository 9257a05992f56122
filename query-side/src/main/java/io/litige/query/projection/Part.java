package io.litige.query.projection;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table of a view: its columns, and the lines a row of the view has in it. The only place where rows become SQL: a
 * batch is one statement, whatever its size, and the same text goes into COPY.
 *
 * @param <R> row of the view
 * @param <L> line of the table
 */
public final class Part<R, L> {
    private final String table;
    private final Function<R, Stream<L>> lines;
    private final List<Column<L>> keys;
    private final List<Column<L>> columns;

    private Part(Builder<R, L> builder) {
        this.table = builder.table;
        this.lines = builder.lines;
        this.keys = List.copyOf(builder.keys);
        this.columns =
                Stream.concat(builder.keys.stream(), builder.others.stream()).toList();
    }

    /** A table with one line for each row of the view. */
    public static <R> Builder<R, R> rows(String table) {
        return new Builder<>(table, Stream::of);
    }

    /** A table with any number of lines for each row of the view. */
    public static <R, L> Builder<R, L> lines(String table, Function<R, Stream<L>> lines) {
        return new Builder<>(table, lines);
    }

    /** Its name, without a schema. */
    String table() {
        return table;
    }

    /** The lines of a row, in the text that is stored. */
    List<Line> of(R row) {
        return lines.apply(row).map(this::line).toList();
    }

    private Line line(L line) {
        var texts = new ArrayList<@Nullable String>(columns.size());
        columns.forEach(column -> texts.add(SqlText.of(column.value().apply(line))));
        return new Line(Collections.unmodifiableList(texts), keys.size());
    }

    /** What has to be written and taken away when the lines of one row become others. */
    void compare(@Nullable R before, R after, Collection<Line> written, Collection<Line> gone) {
        Map<List<@Nullable String>, Line> old = new LinkedHashMap<>();
        if (before != null) {
            of(before).forEach(line -> old.put(line.key(), line));
        }
        for (var line : of(after)) {
            if (!line.equals(old.remove(line.key()))) {
                written.add(line);
            }
        }
        gone.addAll(old.values());
    }

    /** Inserts lines or brings those that are there up to date; parameters as of {@link #arrays}. */
    String upsert(String schema) {
        var updates = columns.stream()
                .skip(keys.size())
                .map(column -> column.name() + " = " + column.merged())
                .collect(Collectors.joining(", "));
        return "insert into " + schema + "." + table + " as held (" + names(columns) + ") select "
                + cast(columns) + " from " + unnest(columns) + " on conflict (" + names(keys) + ") do "
                + (updates.isEmpty() ? "nothing" : "update set " + updates);
    }

    /** Takes lines away by their key; parameters as of {@link #arrays} for the keys alone. */
    String delete(String schema) {
        var same = keys.stream()
                .map(key -> "held." + key.name() + " = line." + key.name() + "::" + key.type())
                .collect(Collectors.joining(" and "));
        return "delete from " + schema + "." + table + " as held using " + unnest(keys) + " where " + same;
    }

    /** Takes every line of some disputes away. */
    String forget(String schema) {
        return "delete from " + schema + "." + table + " where dispute_id = any(?)";
    }

    String copy(String schema) {
        return "copy " + schema + "." + table + " (" + names(columns) + ") from stdin";
    }

    /** One array of texts for each column. */
    List<Object> arrays(Collection<Line> lines) {
        return arrays(lines, columns.size());
    }

    List<Object> keyArrays(Collection<Line> lines) {
        return arrays(lines, keys.size());
    }

    private static List<Object> arrays(Collection<Line> lines, int columns) {
        return IntStream.range(0, columns)
                .<Object>mapToObj(column ->
                        lines.stream().map(line -> line.texts().get(column)).toArray(String[]::new))
                .toList();
    }

    private static <L> String names(List<Column<L>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static <L> String cast(List<Column<L>> columns) {
        return columns.stream()
                .map(column -> "line." + column.name() + "::" + column.type())
                .collect(Collectors.joining(", "));
    }

    private static <L> String unnest(List<Column<L>> columns) {
        var arrays = new StringJoiner(", ", "unnest(", ")");
        columns.forEach(column -> arrays.add("?::text[]"));
        return arrays + " as line (" + names(columns) + ")";
    }

    /** A line as text, the columns of its key first. */
    record Line(List<@Nullable String> texts, int keys) {
        List<@Nullable String> key() {
            return texts.subList(0, keys);
        }

        void copy(ByteArrayOutputStream into) {
            for (int i = 0; i < texts.size(); i++) {
                if (i > 0) {
                    into.write('\t');
                }
                SqlText.copy(into, texts.get(i));
            }
            into.write('\n');
        }
    }

    /**
     * @param merged what a line that is there gets
     */
    private record Column<L>(String name, String type, Function<L, @Nullable Object> value, String merged) {}

    /** Names the columns of a table. */
    public static final class Builder<R, L> {
        private final String table;
        private final Function<R, Stream<L>> lines;
        private final List<Column<L>> keys = new ArrayList<>();
        private final List<Column<L>> others = new ArrayList<>();

        private Builder(String table, Function<R, Stream<L>> lines) {
            this.table = table;
            this.lines = lines;
        }

        /** A column of the primary key; the first is {@code dispute_id}. */
        public Builder<R, L> key(String name, String type, Function<L, @Nullable Object> value) {
            keys.add(new Column<>(name, type, value, "excluded." + name));
            return this;
        }

        public Builder<R, L> column(String name, String type, Function<L, @Nullable Object> value) {
            return column(name, type, value, "excluded." + name);
        }

        /**
         * @param merged what a line that is there gets, from {@code held} and {@code excluded}
         */
        public Builder<R, L> column(String name, String type, Function<L, @Nullable Object> value, String merged) {
            others.add(new Column<>(name, type, value, merged));
            return this;
        }

        public Part<R, L> build() {
            return new Part<>(this);
        }
    }
}

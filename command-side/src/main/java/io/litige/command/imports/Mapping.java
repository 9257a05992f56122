package io.litige.command.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of one kind of file become disputes: pure data, read from one file per mapping under
 * {@code imports/}.
 *
 * @param example one line as the file holds it
 * @param exampleColumns header of the example, where it is not every column
 * @param zone where days without a time begin
 * @param casesOf columns whose values the cases look at
 */
record Mapping(
        String name,
        String about,
        String example,
        @Nullable List<String> exampleColumns,
        Format format,
        Origin source,
        ZoneId zone,
        List<Column> columns,
        Map<String, Rule> fields,
        @Nullable List<String> casesOf,
        @Nullable List<Case> cases,
        @Nullable Map<String, String> otherwise) {

    /**
     * @param quote encloses values that hold separators, quotes or line ends; null when the format has no quoting
     * @param multiline whether a quoted value may go on in the next line
     */
    record Format(char separator, @Nullable Character quote, Charset encoding, boolean multiline) {}

    /**
     * The system the lines come from, and the column that holds its key.
     *
     * @param fixed whether the system is always this one; otherwise the submitter may name another
     */
    record Origin(String system, String key, boolean fixed) {}

    /**
     * @param optional the column may be missing from the header
     * @param required its value must not be empty
     * @param values the values there are, and how a text tells them; null when any value is taken
     * @param path pattern between the elements of a value which is a path
     */
    record Column(
            String name,
            boolean optional,
            boolean required,
            @Nullable Map<String, String> values,
            @Nullable String path,
            @Nullable String about) {}

    /**
     * Where one field of the dispute comes from: exactly one of column, constant, template and slugOf.
     *
     * @param template text with column names in braces
     * @param slugOf a path column; the last element no skip pattern matches, as a code
     * @param fallback column taken when every element was skipped
     * @param map values (or codes) that mean another one
     * @param cut longest text kept, characters; the rest becomes an ellipsis
     */
    record Rule(
            @Nullable String column,
            @Nullable String constant,
            @Nullable String template,
            @Nullable String slugOf,
            @Nullable String fallback,
            @Nullable List<String> skip,
            @Nullable Map<String, String> map,
            @Nullable Integer cut) {
        /** Columns it reads by name, for refusals. */
        List<String> columns() {
            return java.util.stream.Stream.of(Optional.ofNullable(column), Optional.ofNullable(slugOf))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** Fields that follow when one of the words stands in the columns looked at, whatever its case. */
    record Case(List<String> has, @JsonProperty("then") Map<String, String> fields) {}

    Optional<Column> column(String wanted) {
        return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** What a header must be, for refusals and for people. */
    String expectedHeader() {
        return columns.stream()
                .map(c -> c.optional() ? "[" + c.name() + "]" : c.name())
                .collect(java.util.stream.Collectors.joining(String.valueOf(format.separator())));
    }
}

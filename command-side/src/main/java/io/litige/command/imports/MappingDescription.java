package io.litige.command.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import mapping as a caller sees it.
 *
 * @param header as the file must have it; columns in brackets may be missing, the order is free
 * @param example a header and one line a file of this mapping may hold
 */
public record MappingDescription(
        String name,
        String about,
        String separator,
        @Nullable String quote,
        String encoding,
        String header,
        List<Column> columns,
        String example) {

    /**
     * @param required its value must not be empty
     * @param optional it may be missing from the header
     * @param values the values there are, with what they mean; null when any is taken
     */
    public record Column(
            String name,
            boolean required,
            boolean optional,
            @Nullable String about,
            @Nullable Map<String, String> values) {}

    static MappingDescription of(Mapping mapping) {
        var format = mapping.format();
        String separator = String.valueOf(format.separator());
        var header = mapping.exampleColumns() == null ? mapping.columnNames() : mapping.exampleColumns();
        return new MappingDescription(
                mapping.name(),
                mapping.about(),
                separator,
                format.quote() == null ? null : String.valueOf(format.quote()),
                format.encoding().name(),
                mapping.expectedHeader(),
                mapping.columns().stream()
                        .map(c -> new Column(c.name(), c.required(), c.optional(), c.about(), c.values()))
                        .toList(),
                String.join(separator, header) + "\n" + mapping.example());
    }
}

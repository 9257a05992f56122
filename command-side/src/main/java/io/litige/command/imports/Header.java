package io.litige.command.imports;

import io.litige.command.imports.LineRefused.Code;
import io.litige.command.imports.LineRefused.Thrown;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one file, in its own order. */
record Header(List<String> columns) {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Reads the first record; a byte order mark before it is skipped.
     *
     * @throws Thrown HEADER_UNREADABLE, with the columns that are missing. Columns nobody expected are not repeated: in
     *     a file without a header they are somebody's data.
     */
    static Header read(@Nullable RawLine first, Mapping mapping) throws Thrown {
        if (first == null || first.refused() != null) {
            throw unreadable(mapping, mapping.columnNames());
        }
        List<String> columns = names(first, mapping);
        var missing = mapping.columns().stream()
                .filter(column -> !column.optional() && !columns.contains(column.name()))
                .map(Mapping.Column::name)
                .toList();
        boolean known = new HashSet<>(mapping.columnNames()).containsAll(columns);
        boolean once = new HashSet<>(columns).size() == columns.size();
        if (!missing.isEmpty() || !known || !once) {
            throw unreadable(mapping, missing);
        }
        return new Header(columns);
    }

    private static List<String> names(RawLine first, Mapping mapping) throws Thrown {
        try {
            return new LineParser(mapping.format())
                    .values(withoutMark(first.bytes())).stream()
                            .map(String::strip)
                            .toList();
        } catch (Thrown e) {
            throw unreadable(mapping, mapping.columnNames());
        }
    }

    /** The values of one record by column name. */
    Map<String, String> row(List<String> values) throws Thrown {
        if (values.size() != columns.size()) {
            throw new Thrown(Code.COLUMN_COUNT_WRONG, List.of(), columns.size() + " columns; found " + values.size());
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return row;
    }

    private static Thrown unreadable(Mapping mapping, List<String> missing) {
        return new Thrown(Code.HEADER_UNREADABLE, missing, mapping.expectedHeader());
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= BYTE_ORDER_MARK.length
                && java.util.Arrays.equals(
                        bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return marked ? java.util.Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes;
    }
}

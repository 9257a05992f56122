package io.litige.bench.control;

import io.litige.bench.stage.Server;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of {@code store.event} as it was really written, whatever columns that table has. */
public record EventRow(List<Column> columns) {
    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity <> '' or a.atthasdef
            from pg_attribute a
            where a.attrelid = 'store.event'::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    public EventRow {
        columns = List.copyOf(columns);
    }

    /**
     * @param generated whether the database fills it by itself
     * @param text the value as a text, absent for bytes
     */
    public record Column(
            String name,
            String type,
            boolean generated,
            @Nullable String text,
            byte @Nullable [] bytes) {}

    /** The newest row. */
    public static EventRow newest(Connection connection) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(value(connection, rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return new EventRow(columns);
    }

    /** Bytes of payload, metadata and whatever else is kept as it was written. */
    public Map<String, byte[]> bytes() {
        var bytes = new LinkedHashMap<String, byte[]>();
        for (var column : columns) {
            var value = column.bytes();
            if (value != null) {
                bytes.put(column.name(), value);
            }
        }
        return bytes;
    }

    /** JSON of a column, for stores that want it as a text. */
    public String json(String column) {
        var bytes = bytes().get(column);
        return bytes == null ? "{}" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Column value(Connection connection, String name, String type, boolean generated)
            throws SQLException {
        var newest = "select %s from store.event order by global_index desc limit 1";
        if (!type.equals("bytea")) {
            var text = Server.text(connection, newest.formatted(name + "::text"));
            return new Column(name, type, generated, text, null);
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(newest.formatted(name))) {
            row.next();
            return new Column(name, type, generated, null, row.getBytes(1));
        }
    }
}

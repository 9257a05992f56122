package io.litige.bench.load;

import io.litige.api.value.CustomerId;
import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Cuts lived stories into templates, whatever columns the tables have. */
final class Templates {
    static final String EVENTS = "store.event";

    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_attribute a
            where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private static final String VIEWS = """
            select c.oid::regclass::text
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'views'::regnamespace and c.relkind = 'r' and a.attname = 'dispute_id'
                and a.atttypid = 'uuid'::regtype
            order by 1
            """;

    private final Connection connection;
    private final UUID customer = CustomerId.ofReference(Stories.CUSTOMER).value();

    Templates(Connection connection) throws SQLException {
        this.connection = connection;
        Server.run(connection, "set timezone = 'UTC'");
    }

    /** Tables of the views that hold something per dispute. */
    static List<String> views(Connection connection) throws SQLException {
        return Server.texts(connection, VIEWS);
    }

    /** The columns of a table, as COPY wants them named. */
    static String columns(Connection connection, String table) throws SQLException {
        return String.join(", ", Server.texts(connection, COLUMNS.formatted(table)));
    }

    Template cut(Stories.Lived lived) throws SQLException, IOException {
        var id = lived.id().value();
        var origin = new Origin(id, customer, keys(id), times(lived));
        var cutter = new Line.Cutter(origin);
        var steps = new ArrayList<List<Line>>();
        long from = 0;
        for (long last : lived.versions()) {
            var where = "aggregate = '%s' and sequence between %d and %d order by sequence".formatted(id, from, last);
            steps.add(rows(EVENTS, where).stream().map(cutter::cut).toList());
            from = last + 1;
        }
        Map<String, List<Line>> views = new LinkedHashMap<>();
        for (var table : views(connection)) {
            views.put(
                    table,
                    rows(table, "dispute_id = '" + id + "'").stream()
                            .map(cutter::cut)
                            .toList());
        }
        return new Template(steps, views);
    }

    private HashSet<UUID> keys(UUID dispute) throws SQLException {
        var keys = new HashSet<UUID>();
        var sql = "select key_id from keyvault.subject_key where dispute_id = '" + dispute + "'";
        Server.texts(connection, sql).forEach(key -> keys.add(UUID.fromString(key)));
        return keys;
    }

    /** When each step was recorded, to the millisecond: so it stands in payloads and views. */
    private List<Instant> times(Stories.Lived lived) throws SQLException {
        var times = new ArrayList<Instant>();
        for (long version : lived.versions()) {
            var sql = "select convert_from(payload, 'UTF8')::json -> 'act' ->> 'recordedAt' from store.event"
                    + " where aggregate = '" + lived.id() + "' and sequence = " + version;
            times.add(Instant.parse(Server.text(connection, sql)));
        }
        return times;
    }

    /** Rows in the text form of COPY; bytes, which are JSON, as bytea reads them in its escape form. */
    private List<String> rows(String table, String where) throws SQLException, IOException {
        var names = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var columns = statement.executeQuery(COLUMNS.formatted(table))) {
            while (columns.next()) {
                names.put(columns.getString(1), columns.getString(2));
            }
        }
        var select = String.join(
                ", ", names.entrySet().stream().map(Templates::expression).toList());
        var out = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + select + " from " + table + " where " + where + ") to stdout", out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String expression(Map.Entry<String, String> column) {
        if (column.getKey().equals("global_index")) {
            return "'@INDEX@'";
        }
        return column.getValue().equals("bytea")
                ? "replace(convert_from(%s, 'UTF8'), '\\', '\\\\')".formatted(column.getKey())
                : column.getKey();
    }

    static List<Template> of(Litige litige, Connection connection, List<Stories.Lived> stories)
            throws SQLException, IOException {
        var cut = new Templates(connection);
        var templates = new ArrayList<Template>();
        for (var story : stories) {
            templates.add(cut.cut(story));
        }
        return templates;
    }
}

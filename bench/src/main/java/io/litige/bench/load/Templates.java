package io.litige.bench.load;

import io.litige.api.value.CustomerId;
import io.litige.bench.stage.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Cuts lived stories into templates, whatever columns the tables have. */
final class Templates {
    static final String KEYS = "keyvault.subject_key";
    static final String EVENTS = "store.event";

    private static final String COLUMNS = """
            select a.attname
            from pg_attribute a
            where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private final Connection connection;
    private final UUID customer = CustomerId.ofReference(Stories.CUSTOMER).value();

    Templates(Connection connection) throws SQLException {
        this.connection = connection;
        Server.run(connection, "set timezone = 'UTC'");
    }

    /** The columns of a table, as COPY wants them named. */
    static String columns(Connection connection, String table) throws SQLException {
        return String.join(", ", Server.texts(connection, COLUMNS.formatted(table)));
    }

    Template cut(Stories.Lived lived) throws SQLException, IOException {
        var id = lived.id().value();
        var origin = new Origin(id, customer, times(lived));
        var cutter = new Line.Cutter(origin);
        var steps = new ArrayList<List<Line>>();
        long from = 0;
        for (long last : lived.versions()) {
            var where = "aggregate = '%s' and sequence between %d and %d order by sequence".formatted(id, from, last);
            steps.add(rows(EVENTS, where).stream().map(cutter::cut).toList());
            from = last + 1;
        }
        var keys = rows(KEYS, "dispute_id = '" + id + "'").stream()
                .map(cutter::cut)
                .toList();
        return new Template(keys, steps);
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

    /** Rows in the text form of COPY; bytes that are JSON as bytea reads them in its escape form. */
    private List<String> rows(String table, String where) throws SQLException, IOException {
        var select = String.join(
                ", ",
                Server.texts(connection, COLUMNS.formatted(table)).stream()
                        .map(Templates::expression)
                        .toList());
        var out = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + select + " from " + table + " where " + where + ") to stdout", out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String expression(String column) {
        return switch (column) {
            case "global_index" -> "'@INDEX@'";
            case "payload", "metadata" -> "replace(convert_from(%s, 'UTF8'), '\\', '\\\\')".formatted(column);
            default -> column;
        };
    }

    static List<Template> of(Connection connection, List<Stories.Lived> stories) throws SQLException, IOException {
        var cut = new Templates(connection);
        var templates = new ArrayList<Template>();
        for (var story : stories) {
            templates.add(cut.cut(story));
        }
        return templates;
    }
}

package io.litige.query.projection;

import io.litige.query.projection.Part.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one view in one schema. Reads and writes take a whole batch: the number of statements is that of tables. */
public final class ViewTable<R extends ViewRow> {
    /** Bytes; some hundred short rows. */
    private static final int COPIED = 1 << 16;

    private final Layout<R> layout;
    private final String schema;
    private final JdbcClient jdbc;

    ViewTable(Layout<R> layout, String schema, JdbcClient jdbc) {
        this.layout = layout;
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /**
     * @param before null when the view did not hold the dispute
     */
    public record Change<R>(@Nullable R before, R after) {}

    /**
     * Which version a view holds of a dispute.
     *
     * @param version -1 for none
     */
    public record Version(UUID dispute, long version) {}

    /** The rows there are, by dispute. */
    Map<UUID, Held<R>> find(Set<UUID> disputes) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select dispute_id, " + layout.state() + " from " + head() + " where dispute_id = any(?)")
                .param(disputes.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getString(2));
                });
        layout.announce().accept(List.copyOf(found.values()));
        var rows = new HashMap<UUID, Held<R>>();
        found.forEach((dispute, state) -> rows.put(dispute, new Held<>(state, layout.read())));
        return rows;
    }

    public Optional<R> row(UUID dispute) {
        return Optional.ofNullable(find(Set.of(dispute)).get(dispute)).map(Held::row);
    }

    /** The version the view holds of one dispute. */
    public OptionalLong version(UUID dispute) {
        return jdbc
                .sql("select version from " + head() + " where dispute_id = ?")
                .param(dispute)
                .query(Long.class)
                .optional()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** What the view holds of some disputes; of those alone that it holds. */
    public List<Version> versions(Collection<UUID> disputes) {
        return versions("where dispute_id = any(?)", (Object) disputes.toArray(UUID[]::new));
    }

    /** What the view holds, in the order of ids. */
    public List<Version> versionsAfter(UUID dispute, int limit) {
        return versions("where dispute_id > ? order by dispute_id limit ?", dispute, limit);
    }

    private List<Version> versions(String condition, Object... parameters) {
        return jdbc.sql("select dispute_id, version from " + head() + " " + condition)
                .params(parameters)
                .query((row, number) -> new Version(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** Writes what has changed: one statement for each table concerned, one more where lines have gone. */
    public void write(List<Change<R>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        upsert(
                layout.head(),
                changes.stream()
                        .flatMap(change -> layout.head().of(change.after()).stream())
                        .toList());
        layout.parts().forEach(part -> writeChanged(part, changes));
    }

    private void writeChanged(Part<R, ?> part, List<Change<R>> changes) {
        var written = new ArrayList<Line>();
        var gone = new ArrayList<Line>();
        changes.forEach(change -> part.compare(change.before(), change.after(), written, gone));
        if (!gone.isEmpty()) {
            jdbc.sql(part.delete(schema)).params(part.keyArrays(gone)).update();
        }
        upsert(part, written);
    }

    private void upsert(Part<R, ?> part, List<Line> lines) {
        if (!lines.isEmpty()) {
            jdbc.sql(part.upsert(schema)).params(part.arrays(lines)).update();
        }
    }

    /** As {@link #write}, but a change the database refuses is taken back, and the transaction can go on. */
    void writeOrTakeBack(List<Change<R>> changes) {
        jdbc.sql("savepoint change").update();
        try {
            write(changes);
        } catch (DataIntegrityViolationException e) {
            jdbc.sql("rollback to savepoint change").update();
            throw e;
        }
        jdbc.sql("release savepoint change").update();
    }

    /** Takes everything away that the view holds of some disputes. */
    public void forget(Collection<UUID> disputes) {
        var ids = disputes.toArray(UUID[]::new);
        layout.all().forEach(part -> jdbc.sql(part.forget(schema)).param(ids).update());
    }

    /** Adds rows the view does not hold yet, as fast as the database takes them. */
    void copy(JdbcOperations connections, Collection<R> rows) {
        layout.all().forEach(part -> {
            var lines = new ByteArrayOutputStream(COPIED);
            rows.forEach(row -> part.of(row).forEach(line -> line.copy(lines)));
            if (lines.size() > 0) {
                connections.execute((ConnectionCallback<Long>) connection -> copy(connection, part, lines));
            }
        });
    }

    private long copy(Connection connection, Part<R, ?> part, ByteArrayOutputStream lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(part.copy(schema), ByteStreamWriter.of(ByteBuffer.wrap(lines.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head() {
        return schema + "." + layout.head().table();
    }
}

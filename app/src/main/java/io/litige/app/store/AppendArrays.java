package io.litige.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.postgresql.PGConnection;

/** A batch as the columns {@code store.append_events} takes; a request's number is its place in the batch. */
final class AppendArrays {
    private final Connection connection;
    private final EventTypeTable types;
    private final List<Placed<Append.Start>> starts = new ArrayList<>();
    private final List<Placed<StoredEvent>> events = new ArrayList<>();

    private record Placed<T>(int request, T value) {}

    AppendArrays(Connection connection, List<Append> batch, EventTypeTable types) {
        this.connection = connection;
        this.types = types;
        for (int request = 0; request < batch.size(); request++) {
            for (var start : batch.get(request).starts()) {
                starts.add(new Placed<>(request, start));
            }
            for (var event : batch.get(request).events()) {
                events.add(new Placed<>(request, event));
            }
        }
    }

    void bind(PreparedStatement statement) throws SQLException {
        // Arrays of primitives and bytes travel in binary; identifiers as text.
        set(statement, 1, "int4", ints(starts, Placed::request));
        set(statement, 2, "uuid", ids(starts, placed -> placed.value().stream()));
        set(statement, 3, "int4", ints(starts, placed -> placed.value().first()));
        set(statement, 4, "uuid", ids(starts, placed -> placed.value().event()));
        set(statement, 5, "int4", ints(events, Placed::request));
        set(statement, 6, "uuid", ids(events, placed -> placed.value().aggregate()));
        set(statement, 7, "int4", ints(events, placed -> placed.value().sequence()));
        set(statement, 8, "uuid", ids(events, placed -> placed.value().eventId()));
        set(statement, 9, "int2", types());
        set(statement, 10, "int8", times());
        set(statement, 11, "bytea", bytes(StoredEvent::payload));
        set(statement, 12, "bytea", bytes(StoredEvent::metadata));
    }

    private void set(PreparedStatement statement, int index, String type, Object array) throws SQLException {
        statement.setArray(index, connection.unwrap(PGConnection.class).createArrayOf(type, array));
    }

    private static <T> int[] ints(List<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    private byte[][] bytes(Function<StoredEvent, byte[]> value) {
        return events.stream().map(placed -> value.apply(placed.value())).toArray(byte[][]::new);
    }

    private long[] times() {
        return events.stream()
                .mapToLong(placed -> micros(placed.value().recordedAt()))
                .toArray();
    }

    private short[] types() {
        var ids = new short[events.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = types.id(events.get(i).value().type());
        }
        return ids;
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}

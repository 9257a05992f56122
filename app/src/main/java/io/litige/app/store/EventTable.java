package io.litige.app.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement that touches {@code store.event}. */
final class EventTable {
    /** Name of the notification sent with every append. */
    static final String CHANNEL = "litige_events";

    private static final String COLUMNS =
            "global_index, aggregate, sequence, event_id, type, recorded_at, payload, metadata";

    /** The lock, the check of each stream, the insert and the notification: one statement, one commit. */
    private static final String APPEND = "select * from store.append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String AFTER = "select " + COLUMNS + """
             from store.event where global_index > :after order by global_index limit :limit
            """;

    private static final String OF_AGGREGATE = "select " + COLUMNS + """
             from store.event where aggregate = :aggregate and sequence >= :from order by sequence limit :limit
            """;

    /** One row shape for both: a snapshot has a class and no index, an event has an index and no class. */
    private static final String LOAD = """
            with snapshot as (select * from store.snapshot where aggregate = :aggregate)
            select null::bigint as global_index, aggregate, sequence::integer, event_id, null::smallint as type,
                   recorded_at, payload, metadata, aggregate_type, type as class, revision
            from snapshot
            union all
            (select global_index, aggregate, sequence, event_id, type, recorded_at, payload, metadata,
                    null, null, null
             from store.event
             where aggregate = :aggregate and sequence > coalesce((select sequence from snapshot), -1)
             order by sequence limit :limit)
            """;

    private final JdbcClient client;
    private final EventTypeTable types;

    EventTable(DataSource dataSource, EventTypeTable types) {
        this.client = JdbcClient.create(dataSource);
        this.types = types;
    }

    /**
     * Writes what a batch holds, on a connection that commits each statement. A part that meets another writer's events
     * is left out whole. The same batch twice is written once.
     */
    Appended append(Connection connection, List<Append> batch) throws SQLException {
        var arrays = new AppendArrays(connection, batch, types);
        try (var statement = connection.prepareStatement(APPEND)) {
            arrays.bind(statement);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Appended(
                        places(row.getArray("refused")),
                        places(row.getArray("present")),
                        Duration.ofNanos(row.getLong("waited_micros") * 1000),
                        Duration.ofNanos(row.getLong("wrote_micros") * 1000));
            }
        }
    }

    private static Set<Integer> places(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((Integer[]) array.getArray());
    }

    List<StoredEvent> after(long globalIndex, int limit) {
        return client.sql(AFTER)
                .param("after", globalIndex)
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /**
     * A snapshot and the events after it.
     *
     * @param events at most as many as asked for, in order
     */
    record Loaded(@Nullable DomainEventData<byte[]> snapshot, List<StoredEvent> events) {}

    Loaded load(UUID aggregate, int limit) {
        return client.sql(LOAD)
                .param("aggregate", aggregate)
                .param("limit", limit)
                .query(rows -> {
                    DomainEventData<byte[]> snapshot = null;
                    var events = new ArrayList<StoredEvent>();
                    while (rows.next()) {
                        if (rows.getObject("global_index") == null) {
                            snapshot = SnapshotTable.data(rows);
                        } else {
                            events.add(event(rows));
                        }
                    }
                    // Whatever order the database gives the two halves in, events are in theirs.
                    events.sort(Comparator.comparingInt(StoredEvent::sequence));
                    return new Loaded(snapshot, events);
                });
    }

    List<StoredEvent> ofAggregate(UUID aggregate, long from, int limit) {
        return client.sql(OF_AGGREGATE)
                .param("aggregate", aggregate)
                .param("from", from)
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /**
     * Events chosen by somebody else.
     *
     * @param condition what follows {@code from store.event}
     */
    List<StoredEvent> select(String condition, Map<String, ?> parameters) {
        return client.sql("select " + COLUMNS + " from store.event " + condition)
                .params(parameters)
                .query((row, number) -> event(row))
                .list();
    }

    /** Index of the newest event, 0 when there is none. */
    long head() {
        return number("select max(global_index) from store.event", List.of()).orElse(0L);
    }

    Optional<Long> lastSequence(UUID aggregate) {
        return number("select max(sequence)::bigint from store.event where aggregate = ?", List.of(aggregate));
    }

    /** Index of the first event recorded at that time or later. */
    Optional<Long> firstSince(Instant time) {
        return number(
                "select min(global_index) from store.event where recorded_at >= ?",
                List.of(time.atOffset(ZoneOffset.UTC)));
    }

    /** Recording time of the event after that index. */
    Optional<Instant> recordedAfter(long globalIndex) {
        return client.sql("select recorded_at from store.event where global_index > ? order by global_index limit 1")
                .param(globalIndex)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private Optional<Long> number(String sql, List<?> parameters) {
        return client.sql(sql).params(parameters).query((row, number) -> row.getObject(1, Long.class)).list().stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getObject(4, UUID.class),
                types.type(row.getShort(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBytes(7),
                row.getBytes(8));
    }
}

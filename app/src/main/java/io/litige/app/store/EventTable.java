package io.litige.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement that touches {@code store.event}. */
final class EventTable {
    /** Name of the notification sent with every append. */
    static final String CHANNEL = "litige_events";

    private static final String COLUMNS =
            "global_index, aggregate, aggregate_type, sequence, event_id, name, revision, recorded_at, payload, metadata";

    /**
     * The lock is taken before the first number is drawn and given back after the commit became visible: whoever has
     * seen number n will never meet a smaller one later.
     */
    private static final String LOCK = "select pg_advisory_xact_lock(7166301951)";

    private static final String INSERT = """
            insert into store.event
                (aggregate, aggregate_type, sequence, event_id, name, revision, recorded_at, payload, metadata)
            select aggregate, aggregate_type, sequence, event_id, name, revision, recorded_at, payload, metadata
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::smallint[], ?::timestamptz[],
                        ?::bytea[], ?::bytea[])
                 with ordinality as e (aggregate, aggregate_type, sequence, event_id, name, revision, recorded_at,
                                       payload, metadata, place)
            order by place
            """;

    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', '')";

    private static final String AFTER = "select " + COLUMNS + """
             from store.event where global_index > :after order by global_index limit :limit
            """;

    private static final String OF_AGGREGATE = "select " + COLUMNS + """
             from store.event where aggregate = :aggregate and sequence >= :from order by sequence limit :limit
            """;

    private static final String NAMES = """
            with recursive names as (
                (select name, revision from store.event order by name, revision limit 1)
                union all
                select n.name, n.revision
                from names, lateral (
                    select e.name, e.revision from store.event e
                    where (e.name, e.revision) > (names.name, names.revision)
                    order by e.name, e.revision limit 1) n
            )
            select name, revision from names
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    EventTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.client = JdbcClient.create(jdbc);
    }

    /** Inside a transaction: all or nothing, in this order. */
    void append(List<StoredEvent> events) {
        jdbc.execute(LOCK);
        jdbc.update(INSERT, statement -> bind(statement, events));
        jdbc.execute(NOTIFY);
    }

    List<StoredEvent> after(long globalIndex, int limit) {
        return client.sql(AFTER)
                .param("after", globalIndex)
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    List<StoredEvent> ofAggregate(UUID aggregate, long from, int limit) {
        return client.sql(OF_AGGREGATE)
                .param("aggregate", aggregate)
                .param("from", from)
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** Index of the newest event, 0 when there is none. */
    long head() {
        return number("select max(global_index) from store.event", List.of()).orElse(0L);
    }

    Optional<Long> lastSequence(UUID aggregate) {
        return number("select max(sequence) from store.event where aggregate = ?", List.of(aggregate));
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

    /** Every name and revision that is stored; cheap however many events there are. */
    List<StoredName> names() {
        return client.sql(NAMES)
                .query((row, number) -> new StoredName(row.getString(1), row.getInt(2)))
                .list();
    }

    private Optional<Long> number(String sql, List<?> parameters) {
        return client.sql(sql).params(parameters).query((row, number) -> row.getObject(1, Long.class)).list().stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static void bind(PreparedStatement statement, List<StoredEvent> events) throws SQLException {
        array(statement, 1, "uuid", events, StoredEvent::aggregate);
        array(statement, 2, "text", events, StoredEvent::aggregateType);
        array(statement, 3, "bigint", events, StoredEvent::sequence);
        array(statement, 4, "uuid", events, StoredEvent::eventId);
        array(statement, 5, "text", events, StoredEvent::name);
        array(statement, 6, "smallint", events, event -> (short) event.revision());
        array(statement, 7, "text", events, event -> event.recordedAt().toString());
        bytes(statement, 8, events, StoredEvent::payload);
        bytes(statement, 9, events, StoredEvent::metadata);
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<StoredEvent> events,
            Function<StoredEvent, Object> value)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, events.stream().map(value).toArray()));
    }

    private static void bytes(
            PreparedStatement statement, int index, List<StoredEvent> events, Function<StoredEvent, byte[]> value)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf("bytea", events.stream().map(value).toArray(byte[][]::new)));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getBytes(9),
                row.getBytes(10));
    }
}

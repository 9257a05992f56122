package io.litige.app.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record in PostgreSQL as the notary reads it: one lock per append makes its index the order of commits. */
final class RecordTable implements EventSource {
    private static final String EVENTS = """
            select e.global_index, e.aggregate, e.sequence, e.event_id, e.recorded_at, e.payload,
                   coalesce(t.name || '#' || t.revision, 'unknown-type-' || e.type || '#0') as type, t.aggregate_type
            from store.event e left join store.event_type t on t.id = e.type
            """;
    private static final String AFTER = EVENTS + "where e.global_index > ? order by e.global_index limit ?";
    private static final String BETWEEN =
            EVENTS + "where e.global_index > ? and e.global_index <= ? order by e.global_index";
    private static final String AT = EVENTS + "where e.global_index = any (?)";
    private static final String OF_STREAM =
            EVENTS + "where e.aggregate = ? and e.sequence >= ? order by e.sequence limit ?";

    /** A sequence that was set, as after a move, and has given out nothing since has no last value. */
    private static final String ISSUED = """
            select greatest(
                coalesce(max(last_value), 0), (select coalesce(max(global_index), 0) from store.event))
            from pg_sequences
            where quote_ident(schemaname) || '.' || quote_ident(sequencename)
                  = pg_get_serial_sequence('store.event', 'global_index')
            """;

    private final JdbcClient jdbc;

    RecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page after(long position, int limit) {
        return Page.of(
                jdbc.sql(AFTER)
                        .params(position, limit)
                        .query(RecordTable::event)
                        .list(),
                position,
                limit);
    }

    @Override
    public List<RawEvent> between(long after, long upTo) {
        return jdbc.sql(BETWEEN).params(after, upTo).query(RecordTable::event).list();
    }

    @Override
    public Map<Long, RawEvent> at(Collection<Long> positions) {
        return positions.isEmpty()
                ? Map.of()
                : jdbc.sql(AT).param(positions.toArray(Long[]::new)).query(RecordTable::event).list().stream()
                        .collect(Collectors.toMap(RawEvent::position, Function.identity()));
    }

    @Override
    public List<RawEvent> ofStream(UUID aggregate, int from, int limit) {
        return jdbc.sql(OF_STREAM)
                .params(aggregate, from, limit)
                .query(RecordTable::event)
                .list();
    }

    @Override
    public long countAfter(long position) {
        return jdbc.sql("select count(*) from (select from store.event where global_index > ? limit 1000000) few")
                .param(position)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<RawEvent.Place> last(UUID aggregate) {
        return jdbc.sql(EVENTS + "where e.aggregate = ? order by e.sequence desc limit 1")
                .param(aggregate)
                .query(RecordTable::event)
                .optional()
                .map(RawEvent::place);
    }

    @Override
    public long issued() {
        return jdbc.sql(ISSUED).query(Long.class).single();
    }

    /** Of a row with these columns, in this order, whichever engine has kept it. */
    static RawEvent event(ResultSet row, int number) throws SQLException {
        return new RawEvent(
                row.getLong(1),
                new RawEvent.Place(
                        SealedAggregates.kind(String.valueOf(row.getString(8))),
                        row.getObject(2, UUID.class),
                        row.getInt(3)),
                row.getObject(4, UUID.class),
                row.getString(7),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getBytes(6));
    }
}

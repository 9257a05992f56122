package io.litige.app.proof;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record as the framework's JDBC engine keeps it. There an index is given out before its transaction ends, so a
 * smaller one may appear after a larger one: what is read ends where every transaction that was given an index has ended.
 */
final class JdbcRecordTable implements EventSource {
    private static final String EVENTS = """
            select d.globalIndex, d.aggregateIdentifier::uuid, d.sequenceNumber, d.eventIdentifier::uuid,
                   d.timeStamp::timestamptz, d.payload, d.payloadType || '#' || coalesce(d.payloadRevision, '0'), d.type
            from store.domain_event_entry d
            """;
    private static final String BETWEEN =
            EVENTS + "where d.globalIndex > ? and d.globalIndex <= ? order by d.globalIndex";
    private static final String AFTER = BETWEEN + " limit ?";
    private static final String AT = EVENTS + "where d.globalIndex = any (?)";
    private static final String OF_STREAM = EVENTS + """
            where d.aggregateIdentifier = ? and d.sequenceNumber >= ? order by d.sequenceNumber limit ?
            """;
    private static final String LAST = EVENTS + """
            where d.aggregateIdentifier = ? order by d.sequenceNumber desc limit 1
            """;
    private static final String BEHIND = """
            select count(*) from (
                select from store.domain_event_entry where globalIndex > ? limit 1000000) few
            """;

    /** A sequence that was set, as after a move, and has given out nothing since has no last value. */
    private static final String ISSUED = """
            select greatest(
                coalesce(max(last_value), 0), (select coalesce(max(globalIndex), 0) from store.domain_event_entry))
            from pg_sequences
            where quote_ident(schemaname) || '.' || quote_ident(sequencename)
                  = pg_get_serial_sequence('store.domain_event_entry', 'globalindex')
            """;

    /** Whoever inserts holds this lock from before an index is given out until after the row can be seen, or is gone. */
    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'store.domain_event_entry'::regclass
              and database = (select oid from pg_database where datname = current_database())
              and mode = 'RowExclusiveLock' and granted
            """;

    private final JdbcClient jdbc;
    private long settled;
    private @Nullable Unsettled unsettled;

    /**
     * Indexes that were given out by then.
     *
     * @param issued the highest of them
     * @param writers transactions that may have been given one and had not ended
     */
    private record Unsettled(long issued, Set<String> writers) {}

    JdbcRecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page after(long position, int limit) {
        settle();
        var events = settled <= position
                ? List.<RawEvent>of()
                : jdbc.sql(AFTER)
                        .params(position, settled, limit)
                        .query(RecordTable::event)
                        .list();
        return Page.of(events, position, limit);
    }

    /** The index first, the writers then: who was given one of these indexes is among them, or has ended. */
    private void settle() {
        long issued = issued();
        var writers = new HashSet<>(jdbc.sql(WRITERS).query(String.class).list());
        var waited = unsettled;
        if (writers.isEmpty()) {
            settled = issued;
            unsettled = null;
        } else if (waited == null || Collections.disjoint(waited.writers(), writers)) {
            settled = waited == null ? settled : waited.issued();
            unsettled = new Unsettled(issued, writers);
        }
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
                .params(aggregate.toString(), from, limit)
                .query(RecordTable::event)
                .list();
    }

    @Override
    public long countAfter(long position) {
        return jdbc.sql(BEHIND).param(position).query(Long.class).single();
    }

    @Override
    public Optional<RawEvent.Place> last(UUID aggregate) {
        return jdbc.sql(LAST)
                .param(aggregate.toString())
                .query(RecordTable::event)
                .optional()
                .map(RawEvent::place);
    }

    @Override
    public long issued() {
        return jdbc.sql(ISSUED).query(Long.class).single();
    }
}

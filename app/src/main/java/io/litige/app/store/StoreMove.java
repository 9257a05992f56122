package io.litige.app.store;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the record from one engine's tables to the other's, under the same indexes, and the positions of all views
 * with it: everything and verified, or nothing. Nobody appends meanwhile. What was copied before is not copied again.
 */
public final class StoreMove {
    private static final List<String> LOCKS = List.of(
            "select pg_advisory_xact_lock(7166301951)", "lock table store.domain_event_entry in exclusive mode");

    private static final List<String> TO_JDBC = List.of("""
            insert into store.domain_event_entry
                (globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type, payloadType, payloadRevision,
                 timeStamp, metaData, payload)
            select e.global_index, e.event_id::text, e.aggregate::text, e.sequence, t.aggregate_type, t.name,
                   t.revision::text, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                   e.metadata, e.payload
            from store.event e join store.event_type t on t.id = e.type
            where e.global_index > (select coalesce(max(globalIndex), 0) from store.domain_event_entry)
            order by e.global_index
            """, """
            select setval('store.domain_event_entry_globalindex_seq',
                          (select coalesce(max(globalIndex), 0) + 1 from store.domain_event_entry), false)
            """, "delete from store.snapshot_event_entry");

    private static final List<String> TO_POSTGRES = List.of("""
            insert into store.event_type (name, revision, aggregate_type)
            select distinct payloadType, payloadRevision::smallint, type from store.domain_event_entry
            on conflict do nothing
            """, """
            insert into store.event
                (global_index, recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                overriding system value
            select d.globalIndex, d.timeStamp::timestamptz, d.aggregateIdentifier::uuid, d.eventIdentifier::uuid,
                   d.sequenceNumber, t.id, d.payload, d.metaData
            from store.domain_event_entry d
            join store.event_type t
                on (t.name, t.revision, t.aggregate_type) = (d.payloadType, d.payloadRevision::smallint, d.type)
            where d.globalIndex > (select coalesce(max(global_index), 0) from store.event)
            order by d.globalIndex
            """, """
            select setval(pg_get_serial_sequence('store.event', 'global_index'),
                          (select coalesce(max(global_index), 0) + 1 from store.event), false)
            """, "delete from store.snapshot");

    /** Both tables side by side in order of index: any row that lacks its twin, or is not its twin to the last byte. */
    private static final String DIFFERENCES = """
            select count(*)
            from (select e.global_index, e.recorded_at, e.aggregate, e.event_id, e.sequence, e.payload, e.metadata,
                         t.name, t.revision, t.aggregate_type
                  from store.event e left join store.event_type t on t.id = e.type) e
            full join store.domain_event_entry d on d.globalIndex = e.global_index
            where (d.eventIdentifier, d.aggregateIdentifier, d.sequenceNumber, d.type, d.payloadType,
                   d.payloadRevision, d.timeStamp::timestamptz, d.metaData, d.payload)
                is distinct from
                  (e.event_id::text, e.aggregate::text, e.sequence::bigint, e.aggregate_type, e.name,
                   e.revision::text, e.recorded_at, e.metadata, e.payload)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /**
     * @param owner of the schemas
     */
    public StoreMove(DataSource owner) {
        this.jdbc = new JdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /** Index of the newest event an engine holds, 0 when there is none. */
    public long head(StoreEngine engine) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(engine.head(), Long.class));
    }

    /**
     * Brings everything into the tables of that engine.
     *
     * @param positions how a view's stored position reads under the new engine
     * @throws IllegalStateException when the two hold different histories; nothing is changed then
     */
    public void to(StoreEngine engine, UnaryOperator<StoredPosition> positions) {
        transaction.executeWithoutResult(status -> {
            LOCKS.forEach(jdbc::execute);
            (engine == StoreEngine.JDBC ? TO_JDBC : TO_POSTGRES).forEach(jdbc::execute);
            var differences = jdbc.queryForObject(DIFFERENCES, Long.class);
            if (differences == null || differences != 0) {
                throw new IllegalStateException(
                        differences + " events differ between the two engines' tables; nothing was moved");
            }
            movePositions(positions);
        });
    }

    private void movePositions(UnaryOperator<StoredPosition> positions) {
        var stored = jdbc.query(
                "select processor_name, segment, token_type, token from views.token_entry where token is not null"
                        + " and token_type is not null and segment >= 0 for update",
                (row, number) -> new Object[] {
                    row.getString(1), row.getInt(2), new StoredPosition(row.getString(3), row.getBytes(4))
                });
        for (var each : stored) {
            var moved = positions.apply((StoredPosition) each[2]);
            jdbc.update(
                    "update views.token_entry set token_type = ?, token = ? where processor_name = ? and segment = ?",
                    moved.type(),
                    moved.token(),
                    each[0],
                    each[1]);
        }
    }

    /**
     * A view's position as the framework stores it.
     *
     * @param type name of the token's class
     */
    public record StoredPosition(String type, byte[] token) {}
}

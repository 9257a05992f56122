package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.app.store.StoreEngine;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of streams where the record lies in PostgreSQL, one statement for a page. */
final class StreamCountTable implements StreamCounts {
    /** The heap is looked at only for streams that have more events than are sealed. */
    private static final String STREAMS = """
            select h.key, h.kind, h.aggregate, h.count, e.sealed,
                   case when e.last >= h.count then exists (
                       select from {event} m
                       where m.{aggregate} = h.aggregate{text} and m.{sequence} >= h.count and m.{index} <= l.position)
                   else false end as more
            from (select key, kind, aggregate, count from proof.head
                  where :after::bytea is null or key > :after order by key limit :limit) h
            cross join (select position from proof.log) l
            cross join lateral (
                select count(*) filter (where s.{sequence} between 0 and h.count - 1) as sealed,
                       max(s.{sequence}) as last
                from {event} s where s.{aggregate} = h.aggregate{text}) e
            order by h.key
            """;

    private static final String AGGREGATES = """
            select {aggregate}::uuid from {event}
            where :after::uuid is null or {aggregate} > :after::uuid{text}
            group by {aggregate} order by {aggregate} limit :limit
            """;
    private static final String STRANGERS = """
            select {aggregate}, min({index}) from {event}
            where {aggregate} = any (?::uuid[]{texts}) and {index} <= (select position from proof.log)
            group by {aggregate}
            """;
    private static final String MORE = """
            select {index} from {event}
            where {aggregate} = ?::uuid{text} and {sequence} >= ? and {index} <= (select position from proof.log)
            order by {index} limit 1000
            """;
    private static final String MISSING = """
            select l.leaf_index from proof.leaf l
            where l.aggregate = :aggregate and not exists (
                select from {event} e where e.{aggregate} = l.aggregate{text} and e.{sequence} = l.sequence)
            order by l.sequence
            """;

    private final StoreEngine engine;
    private final JdbcClient jdbc;

    StreamCountTable(StoreEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** A statement in the names of the engine that keeps the record. */
    private JdbcClient.StatementSpec record(String sql) {
        boolean own = engine == StoreEngine.POSTGRES;
        return jdbc.sql(sql.replace("{event}", own ? "store.event" : "store.domain_event_entry")
                .replace("{aggregate}", own ? "aggregate" : "aggregateIdentifier")
                .replace("{sequence}", own ? "sequence" : "sequenceNumber")
                .replace("{index}", own ? "global_index" : "globalIndex")
                .replace("{texts}", own ? "" : "::text[]")
                .replace("{text}", own ? "" : "::text"));
    }

    @Override
    public List<Compared> streams(byte @Nullable [] after, int limit) {
        return record(STREAMS)
                .param("after", after, java.sql.Types.BINARY)
                .param("limit", limit)
                .query((row, number) -> new Compared(
                        Hash.from(row.getBytes(1)),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getLong(5),
                        row.getBoolean(6)))
                .list();
    }

    @Override
    public List<UUID> aggregates(byte @Nullable [] after, int limit) {
        return record(AGGREGATES)
                .param("after", after == null ? null : uuid(after), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Long> firsts(List<UUID> aggregates) {
        return aggregates.isEmpty()
                ? List.of()
                : record(STRANGERS)
                        .param(aggregates.toArray(UUID[]::new))
                        .query((row, number) -> row.getLong(2))
                        .list();
    }

    @Override
    public List<Long> more(UUID aggregate, int from) {
        return record(MORE).params(aggregate, from).query(Long.class).list();
    }

    @Override
    public List<Long> missing(UUID aggregate) {
        return record(MISSING).param("aggregate", aggregate).query(Long.class).list();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

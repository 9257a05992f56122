package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.app.store.StoreEngine;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of streams in the record beside the heads of the log, a page at a time, and how far that has come. */
final class SweepTable {
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

    private static final String PROGRESS = """
            select began_at, ended_at, phase, leaves, next_key, next_leaf, streams, streams_of, leaves_of, found
            from proof.sweep
            """;
    private static final String SAVE = """
            insert into proof.sweep (
                began_at, ended_at, phase, leaves, next_key, next_leaf, streams, streams_of, leaves_of, found)
            values (:began, :ended, :phase, :leaves, :key, :leaf, :streams, :streamsOf, :leavesOf, :found)
            on conflict (id) do update set began_at = :began, ended_at = :ended, phase = :phase, leaves = :leaves,
                next_key = :key, next_leaf = :leaf, streams = :streams, streams_of = :streamsOf,
                leaves_of = :leavesOf, found = :found
            """;
    private static final String ASK = """
            with asked as (
                update proof.sweep_wish set asked_at = :now, leaves = leaves or :leaves returning id)
            select count(pg_notify('litige_events', '')) from asked
            """;

    private final StoreEngine engine;
    private final JdbcClient jdbc;

    SweepTable(StoreEngine engine, JdbcClient jdbc) {
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

    /**
     * A stream as it is sealed, beside the record.
     *
     * @param recorded how many of its sealed events are there
     * @param more whether there are others which the notary has passed by
     */
    record Compared(Hash key, UUID aggregate, int sealed, long recorded, boolean more) {
        boolean differs() {
            return recorded != sealed || more;
        }
    }

    /** The next streams of the log, by their keys. */
    List<Compared> streams(byte @Nullable [] after, int limit) {
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

    /** The next streams of the record, by their aggregates. */
    List<UUID> aggregates(byte @Nullable [] after, int limit) {
        return record(AGGREGATES)
                .param("after", after == null ? null : uuid(after), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Where the first event stands of each stream that should be sealed by now. */
    List<Long> firsts(List<UUID> aggregates) {
        return aggregates.isEmpty()
                ? List.of()
                : record(STRANGERS)
                        .param(aggregates.toArray(UUID[]::new))
                        .query((row, number) -> row.getLong(2))
                        .list();
    }

    /** Where events of a stream stand behind its sealed ones, which the notary has passed by; a thousand at most. */
    List<Long> more(UUID aggregate, int from) {
        return record(MORE).params(aggregate, from).query(Long.class).list();
    }

    /** Leaves of a stream whose events are gone. */
    List<Long> missing(UUID aggregate) {
        return record(MISSING).param("aggregate", aggregate).query(Long.class).list();
    }

    /**
     * How far it has come.
     *
     * @param nextKey where the next page begins; null at the beginning of a phase
     * @param streams that were compared
     * @param streamsOf how many there were when it began
     */
    record Progress(
            Instant beganAt,
            @Nullable Instant endedAt,
            Phase phase,
            boolean leaves,
            byte @Nullable [] nextKey,
            long nextLeaf,
            long streams,
            long streamsOf,
            long leavesOf,
            long found) {
        static Progress begin(boolean leaves, LogState state, Instant now) {
            return new Progress(now, null, Phase.STREAMS, leaves, null, 0, 0, state.streams(), state.size(), 0);
        }

        Progress page(byte[] next, long more, long news) {
            return new Progress(
                    beganAt, null, phase, leaves, next, 0, streams + more, streamsOf, leavesOf, found + news);
        }

        Progress leaf(long next, long news) {
            return new Progress(beganAt, null, phase, leaves, null, next, streams, streamsOf, leavesOf, found + news);
        }

        Progress in(Phase next) {
            return new Progress(beganAt, null, next, leaves, null, 0, streams, streamsOf, leavesOf, found);
        }

        Progress ended(Instant now) {
            return new Progress(beganAt, now, phase, leaves, null, nextLeaf, streams, streamsOf, leavesOf, found);
        }
    }

    /** What is beside what. */
    enum Phase {
        /** Heads of the log beside the record. */
        STREAMS,
        /** Streams of the record beside the heads of the log. */
        STRANGERS,
        /** What is sealed of the access log beside it. */
        ACCESS,
        /** Every leaf beside its event. */
        LEAVES
    }

    Optional<Progress> progress() {
        return jdbc.sql(PROGRESS).query((row, number) -> progress(row)).optional();
    }

    void save(Progress progress) {
        jdbc.sql(SAVE)
                .param("began", SealTable.utc(progress.beganAt()))
                .param(
                        "ended",
                        progress.endedAt() == null ? null : SealTable.utc(progress.endedAt()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("phase", progress.phase().name())
                .param("leaves", progress.leaves())
                .param("key", progress.nextKey(), java.sql.Types.BINARY)
                .param("leaf", progress.nextLeaf())
                .param("streams", progress.streams())
                .param("streamsOf", progress.streamsOf())
                .param("leavesOf", progress.leavesOf())
                .param("found", progress.found())
                .update();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var ended = row.getObject(2, OffsetDateTime.class);
        return new Progress(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                Phase.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getBytes(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10));
    }

    /** Asks for one. */
    void ask(boolean leaves, Instant now) {
        jdbc.sql(ASK)
                .param("now", SealTable.utc(now))
                .param("leaves", leaves)
                .query(Long.class)
                .single();
    }

    /**
     * That somebody asks for one.
     *
     * @param leaves whether every leaf is to be compared as well
     */
    record Wish(Instant askedAt, boolean leaves) {}

    Optional<Wish> wish() {
        return jdbc.sql("select asked_at, leaves from proof.sweep_wish where asked_at is not null")
                .query((row, number) ->
                        new Wish(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2)))
                .optional();
    }

    void granted() {
        jdbc.sql("update proof.sweep_wish set asked_at = null, leaves = false where asked_at is not null")
                .update();
    }

    static byte[] bytes(UUID aggregate) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(aggregate.getMostSignificantBits())
                .putLong(aggregate.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

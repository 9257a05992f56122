package io.litige.app.proof;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the comparison of all streams with the log has come, and that somebody asks for one. */
final class SweepTable {
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

    private final JdbcClient jdbc;

    SweepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}

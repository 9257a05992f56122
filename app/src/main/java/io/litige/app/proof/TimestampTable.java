package io.litige.app.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time stamps of checkpoints, who waits for one, and how the authority answered last. */
final class TimestampTable {
    private static final String NAME = "timestamp";
    private static final String STAMPS =
            "select size, token, stamped_at from proof.anchor where kind = 'TIMESTAMP' and name = 'timestamp' ";
    private static final String KEEP = """
            insert into proof.anchor (size, name, kind, token, stamped_at, at)
            values (:size, 'timestamp', 'TIMESTAMP', :token, :stamped, :now) on conflict do nothing
            """;
    private static final String TRIED = """
            insert into proof.timestamp_state (asked_at, trouble) values (:now, :trouble)
            on conflict (id) do update set asked_at = :now, trouble = :trouble
            """;
    private static final String ASK = """
            with asked as (
                insert into proof.timestamp_wish (size, asked_at) values (?, now())
                on conflict (size) do update set asked_at = now(), answered_at = null, trouble = null
                returning size)
            select count(pg_notify('litige_events', '')) from asked
            """;

    private static final String ANSWER = """
            with answered as (
                update proof.timestamp_wish set answered_at = :now, trouble = :trouble where size = :size returning 1)
            select count(pg_notify('litige_proof', '')) from answered
            """;

    private final JdbcClient jdbc;

    TimestampTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String name() {
        return NAME;
    }

    /** That of the largest checkpoint. */
    Optional<Timestamp> newest() {
        return jdbc.sql(STAMPS + "order by size desc limit 1")
                .query(TimestampTable::stamp)
                .optional();
    }

    Optional<Timestamp> of(long size) {
        return jdbc.sql(STAMPS + "and size = ?")
                .param(size)
                .query(TimestampTable::stamp)
                .optional();
    }

    void keep(Timestamp stamp, Instant now) {
        jdbc.sql(KEEP)
                .param("size", stamp.size())
                .param("token", stamp.response())
                .param("stamped", SealTable.utc(stamp.at()))
                .param("now", SealTable.utc(now))
                .update();
    }

    /** Says how the authority answered. */
    void tried(@Nullable String trouble, Instant now) {
        jdbc.sql(TRIED)
                .param("trouble", trouble, java.sql.Types.VARCHAR)
                .param("now", SealTable.utc(now))
                .update();
    }

    /**
     * How the authority answered last.
     *
     * @param trouble null when all was well
     */
    record Tried(Instant at, @Nullable String trouble) {}

    Optional<Tried> tried() {
        return jdbc.sql("select asked_at, trouble from proof.timestamp_state")
                .query((row, number) ->
                        new Tried(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .optional();
    }

    /** Asks that a checkpoint be stamped. */
    void ask(long size) {
        jdbc.sql(ASK).param(size).query(Long.class).single();
    }

    /** Whether the notary has turned to what was asked. */
    boolean answered(long size) {
        return jdbc.sql("select answered_at is not null from proof.timestamp_wish where size = ?")
                .param(size)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Checkpoints somebody waits to see stamped, the smallest first. */
    List<Long> wished() {
        return jdbc.sql("select size from proof.timestamp_wish where answered_at is null order by size limit 10")
                .query(Long.class)
                .list();
    }

    /** Says that the notary has turned to it. */
    void answer(long size, @Nullable String trouble, Instant now) {
        jdbc.sql(ANSWER)
                .param("size", size)
                .param("trouble", trouble, java.sql.Types.VARCHAR)
                .param("now", SealTable.utc(now))
                .query(Long.class)
                .single();
    }

    private static Timestamp stamp(ResultSet row, int number) throws SQLException {
        return new Timestamp(
                row.getLong(1),
                row.getBytes(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}

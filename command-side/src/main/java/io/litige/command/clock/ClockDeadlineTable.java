package io.litige.command.clock;

import io.litige.api.value.DisputeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.clock_deadline}: one row per running clock, answer waited for, open offer and pending promise. */
@Component
class ClockDeadlineTable {
    /**
     * @param clock name of a kind, id of a waiting such as {@code Q1}, of an offer such as {@code P1} or of a
     *     promise such as {@code W1}, or
     *     {@link DueCommands#DEADLOCK}
     */
    record Due(DisputeId dispute, String clock, Instant dueAt) {}

    private static final String WATCH = """
            insert into desk.clock_deadline (dispute_id, clock, due_at, try_after)
            values (:dispute, :clock, :dueAt, :tryAfter)
            on conflict (dispute_id, clock) do update
            set due_at = excluded.due_at, try_after = excluded.try_after
            """;

    private static final String FORGET = """
            delete from desk.clock_deadline where dispute_id = :dispute and clock in (:clocks)
            """;

    private static final String WATCH_ONCE = """
            insert into desk.clock_deadline (dispute_id, clock, due_at, try_after)
            values (:dispute, :clock, :dueAt, :dueAt)
            on conflict (dispute_id, clock) do nothing
            """;

    /** An offer expires, a promise binds and a person's request is answered whatever becomes of the dispute. */
    private static final String FORGET_ALL = """
            delete from desk.clock_deadline where dispute_id = :dispute and clock !~ '^([PW][0-9]+|SUBJECT_REQUEST)$'
            """;

    /** Leases rows in one statement of its own: another process passes over them, and a crash frees them in time. */
    private static final String LEASE = """
            update desk.clock_deadline
            set try_after = :until
            where (dispute_id, clock) in (
                select dispute_id, clock
                from desk.clock_deadline
                where try_after < :now
                order by try_after
                limit :limit
                for update skip locked)
            returning dispute_id, clock, due_at
            """;

    /** Answers that are waited for, contributions, offers, promises, requests of persons and standstills keep their time. */
    private static final String HASTEN = """
            update desk.clock_deadline
            set due_at = :from + (due_at - :from) / :divisor, try_after = :from + (due_at - :from) / :divisor
            where dispute_id = :dispute and due_at > :from and clock !~ '^([DPQW][0-9]+|DEADLOCK|SUBJECT_REQUEST)$'
            """;

    private static final String CLEAR = "delete from desk.clock_deadline";

    private final JdbcClient jdbc;

    ClockDeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param tryAfter when to look, never before it is due
     */
    void watch(DisputeId dispute, String clock, Instant dueAt, Instant tryAfter) {
        jdbc.sql(WATCH)
                .param("dispute", dispute.value())
                .param("clock", clock)
                .param("dueAt", utc(dueAt))
                .param("tryAfter", utc(tryAfter))
                .update();
    }

    /** The same, where nothing of that name is watched yet. */
    void watchOnce(DisputeId dispute, String clock, Instant dueAt) {
        jdbc.sql(WATCH_ONCE)
                .param("dispute", dispute.value())
                .param("clock", clock)
                .param("dueAt", utc(dueAt))
                .update();
    }

    void forget(DisputeId dispute, Collection<String> clocks) {
        if (!clocks.isEmpty()) {
            jdbc.sql(FORGET)
                    .param("dispute", dispute.value())
                    .param("clocks", clocks)
                    .update();
        }
    }

    void forget(DisputeId dispute) {
        jdbc.sql(FORGET_ALL).param("dispute", dispute.value()).update();
    }

    /** Rows due before now, at most that many, out of other processes' reach for the time given. */
    List<Due> lease(Instant now, Duration time, int limit) {
        return jdbc.sql(LEASE)
                .param("now", utc(now))
                .param("until", utc(now.plus(time)))
                .param("limit", limit)
                .query(ClockDeadlineTable::due)
                .list();
    }

    /** What is left of every clock of a dispute is divided. */
    void hasten(DisputeId dispute, Instant from, int divisor) {
        jdbc.sql(HASTEN)
                .param("dispute", dispute.value())
                .param("from", utc(from))
                .param("divisor", divisor)
                .update();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new DisputeId(row.getObject("dispute_id", UUID.class)),
                row.getString("clock"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

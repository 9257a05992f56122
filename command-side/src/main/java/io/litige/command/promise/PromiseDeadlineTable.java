package io.litige.command.promise;

import io.litige.api.value.DisputeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.promise_deadline}: one row per promise that is still pending. */
@Component
class PromiseDeadlineTable {
    /**
     * One promise whose time has come.
     *
     * @param promise id within the dispute, such as {@code W1}
     */
    record Due(DisputeId dispute, String promise, Instant dueAt) {}

    private static final String WATCH = """
            insert into desk.promise_deadline (dispute_id, promise, due_at, try_after)
            values (:dispute, :promise, :dueAt, :tryAfter)
            on conflict (dispute_id, promise) do update
            set due_at = excluded.due_at, try_after = excluded.try_after
            """;

    private static final String FORGET = """
            delete from desk.promise_deadline where dispute_id = :dispute and promise = :promise
            """;

    /** Leases rows in one statement of its own: another process passes over them, and a crash frees them in time. */
    private static final String LEASE = """
            update desk.promise_deadline
            set try_after = :until
            where (dispute_id, promise) in (
                select dispute_id, promise
                from desk.promise_deadline
                where try_after < :now
                order by try_after
                limit :limit
                for update skip locked)
            returning dispute_id, promise, due_at
            """;

    private static final String CLEAR = "delete from desk.promise_deadline";

    private final JdbcClient jdbc;

    PromiseDeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param tryAfter when it may be stated broken, never before it is due
     */
    void watch(DisputeId dispute, String promise, Instant dueAt, Instant tryAfter) {
        jdbc.sql(WATCH)
                .param("dispute", dispute.value())
                .param("promise", promise)
                .param("dueAt", utc(dueAt))
                .param("tryAfter", utc(tryAfter))
                .update();
    }

    void forget(DisputeId dispute, String promise) {
        jdbc.sql(FORGET)
                .param("dispute", dispute.value())
                .param("promise", promise)
                .update();
    }

    /** Rows due before now, at most that many, out of other processes' reach for the time given. */
    List<Due> lease(Instant now, Duration time, int limit) {
        return jdbc.sql(LEASE)
                .param("now", utc(now))
                .param("until", utc(now.plus(time)))
                .param("limit", limit)
                .query(PromiseDeadlineTable::due)
                .list();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new DisputeId(row.getObject("dispute_id", UUID.class)),
                row.getString("promise"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

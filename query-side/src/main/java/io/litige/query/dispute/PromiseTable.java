package io.litige.query.dispute;

import io.litige.api.query.face.PromiseState;
import io.litige.query.projection.Part;
import io.litige.query.projection.Times;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.dispute_promise} (requirement 69). */
@Component
class PromiseTable {
    /** One promise of a dispute. */
    record Line(DisputeRow row, PromiseState promise) {}

    static final Part<DisputeRow, Line> PART = Part.<DisputeRow, Line>lines("dispute_promise", PromiseTable::lines)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("promise", "text", line -> line.promise().id())
            .column("team", "text", PromiseTable::team)
            .column("due_at", "timestamptz", line -> line.promise().dueAt())
            .column("status", "text", line -> line.promise().status())
            .column("settled_at", "timestamptz", line -> line.promise().settledAt())
            .column(
                    "recorded_late",
                    "boolean",
                    line -> Boolean.TRUE.equals(line.promise().recordedLate()))
            .build();

    private static final String COUNTS = """
            select count(*) filter (where status = 'KEPT' and settled_at <= due_at) as kept,
                count(*) filter (where status = 'BROKEN' or (status = 'KEPT' and settled_at > due_at)) as broken,
                count(*) filter (where status = 'RENEGOTIATED') as renegotiated,
                count(*) filter (where status = 'WAIVED') as waived,
                count(*) filter (where status = 'PENDING') as pending,
                count(*) filter (where status = 'KEPT' and settled_at <= due_at and recorded_late) as recorded_late
            from views.dispute_promise
            where team = :team and due_at >= :from and due_at < :to
            """;

    private final JdbcClient jdbc;

    PromiseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(long kept, long broken, long renegotiated, long waived, long pending, long recordedLate) {}

    /** Promises of the team due from one instant on and before the other. */
    Counts due(String team, Instant from, Instant to) {
        return jdbc.sql(COUNTS)
                .param("team", team)
                .param("from", Times.utc(from))
                .param("to", Times.utc(to))
                .query((row, number) -> new Counts(
                        row.getLong("kept"),
                        row.getLong("broken"),
                        row.getLong("renegotiated"),
                        row.getLong("waived"),
                        row.getLong("pending"),
                        row.getLong("recorded_late")))
                .single();
    }

    private static Stream<Line> lines(DisputeRow row) {
        return row.face().promises().stream().map(promise -> new Line(row, promise));
    }

    private static String team(Line line) {
        return Objects.requireNonNullElse(
                line.promise().team(), line.row().face().assignment().team());
    }
}

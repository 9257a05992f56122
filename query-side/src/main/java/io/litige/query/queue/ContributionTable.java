package io.litige.query.queue;

import io.litige.api.query.ContributionPage.Line;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.query.projection.PageKey;
import io.litige.query.projection.Part;
import io.litige.query.projection.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.queue_contribution}. */
@Component
class ContributionTable {
    /** Only while the dispute is worked on: afterwards nobody waits for the answer. */
    static final Part<QueueRow, Pending> PART = Part.<QueueRow, Pending>lines(
                    "queue_contribution",
                    row -> row.awaited().stream().map(contribution -> new Pending(row, contribution)))
            .key("dispute_id", "uuid", pending -> pending.row().disputeId())
            .key("contribution", "text", pending -> pending.contribution().id())
            .column("department", "text", pending -> pending.contribution().department())
            .column("team", "text", pending -> pending.row().team())
            .column("owner", "text", pending -> text(pending.contribution().owner()))
            .column("requested_at", "timestamptz", pending -> pending.contribution()
                    .requestedAt())
            .column("due_at", "timestamptz", pending -> pending.contribution().dueAt())
            .column("version", "bigint", pending -> pending.row().version())
            .build();

    /** A page ends with all of a dispute's questions that are due at one time. */
    private static final String PAGE = """
            select dispute_id, contribution, department, team, owner, requested_at, due_at, version
            from views.queue_contribution
            where department = :department and (due_at, dispute_id) > (:dueAt, :disputeId)
            order by due_at, dispute_id
            fetch first :limit rows with ties
            """;

    private final JdbcClient jdbc;

    ContributionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> page(String department, PageKey after, int limit, Instant now) {
        return jdbc.sql(PAGE)
                .param("department", department)
                .param("dueAt", Times.utc(after.at()))
                .param("disputeId", after.id())
                .param("limit", limit)
                .query((row, number) -> line(row, now))
                .list();
    }

    private static Line line(ResultSet row, Instant now) throws SQLException {
        var id = new DisputeId(row.getObject("dispute_id", UUID.class));
        var owner = row.getString("owner");
        var dueAt = Times.read(row, "due_at");
        return new Line(
                id,
                id.reference(),
                row.getString("contribution"),
                row.getString("department"),
                row.getString("team"),
                owner == null ? null : AgentId.of(owner),
                Times.read(row, "requested_at"),
                dueAt,
                dueAt.isBefore(now),
                row.getLong("version"));
    }

    private static @Nullable String text(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    /** A question with the row it belongs to. */
    record Pending(QueueRow row, PendingContribution contribution) {}
}

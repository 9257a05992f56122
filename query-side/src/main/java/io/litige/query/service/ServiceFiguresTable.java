package io.litige.query.service;

import io.litige.api.query.AnswerSample.SampledAnswer;
import io.litige.api.value.ClockKind;
import io.litige.api.value.DisputeId;
import io.litige.query.projection.Times;
import io.litige.query.recurrence.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts service by team. A target whose time has not come yet is no figure, whatever becomes of it. */
@Component
class ServiceFiguresTable {
    private static final String IN_TIME = """
            select team, kind, count(*) as n, count(*) filter (where met_at <= due_at) as numerator
            from views.service_target
            where due_at >= :from and due_at < :to and (met_at is not null or due_at < :now)
            group by team, kind order by team, kind
            """;

    private static final String REOPENED = """
            select team, count(*) as n, count(reopened_at) as numerator
            from views.service_resolution where resolved_at >= :from and resolved_at < :to
            group by team order by team
            """;

    private static final String QUALITY = """
            select team, count(*) as sampled, count(score) as reviewed, round(avg(score), 2) as score
            from views.service_answer where answered_at >= :from and answered_at < :to
            group by team order by team
            """;

    private static final String WAITING = """
            select dispute_id, communication, team, answered_at, policy_version
            from views.service_answer where score is null
            order by answered_at, dispute_id, communication limit :limit
            """;

    private final JdbcClient jdbc;

    ServiceFiguresTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record InTime(String team, ClockKind kind, long n, long numerator) {}

    record Reopened(String team, long n, long numerator) {}

    record Scored(
            String team,
            long sampled,
            long reviewed,
            @Nullable BigDecimal score) {}

    List<InTime> inTime(Window window, Instant now) {
        return jdbc.sql(IN_TIME)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .param("now", Times.utc(now))
                .query((row, number) -> new InTime(
                        row.getString("team"),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getLong("n"),
                        row.getLong("numerator")))
                .list();
    }

    List<Reopened> reopened(Window window) {
        return jdbc.sql(REOPENED)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .query((row, number) -> new Reopened(row.getString("team"), row.getLong("n"), row.getLong("numerator")))
                .list();
    }

    List<Scored> quality(Window window) {
        return jdbc.sql(QUALITY)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .query((row, number) -> new Scored(
                        row.getString("team"),
                        row.getLong("sampled"),
                        row.getLong("reviewed"),
                        row.getBigDecimal("score")))
                .list();
    }

    /** Answers of the sample nobody has looked at again, the oldest first. */
    List<SampledAnswer> waiting(int limit) {
        return jdbc.sql(WAITING)
                .param("limit", limit)
                .query((row, number) -> {
                    var dispute = new DisputeId(row.getObject("dispute_id", UUID.class));
                    return new SampledAnswer(
                            dispute,
                            dispute.reference(),
                            row.getString("communication"),
                            row.getString("team"),
                            Times.read(row, "answered_at"),
                            row.getString("policy_version"));
                })
                .list();
    }
}

package io.litige.app.privacy;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.access_taken}. */
@Component
class AccessTakenTable {
    private static final String ADD = """
            insert into desk.access_taken (request, dispute_id, agent, until_at)
            values (:request, :dispute, :agent, :until) on conflict (request) do nothing
            """;
    private static final String OPEN = """
            select dispute_id, agent, until_at from desk.access_taken where until_at > :now
            """;

    private final JdbcClient jdbc;

    AccessTakenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody reads a dispute, until then. */
    record Taken(DisputeId dispute, AgentId agent, Instant until) {
        boolean holds(DisputeId asked, AgentId by, Instant now) {
            return dispute.equals(asked) && agent.equals(by) && now.isBefore(until);
        }
    }

    /** The same request counts once. */
    void add(UUID request, Taken taken) {
        jdbc.sql(ADD)
                .param("request", request)
                .param("dispute", taken.dispute().value())
                .param("agent", taken.agent().value())
                .param("until", Timestamp.from(taken.until()))
                .update();
    }

    List<Taken> open(Instant now) {
        return jdbc.sql(OPEN)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Taken(
                        new DisputeId(row.getObject("dispute_id", UUID.class)),
                        AgentId.of(row.getString("agent")),
                        row.getTimestamp("until_at").toInstant()))
                .list();
    }
}

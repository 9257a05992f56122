package io.litige.query.queue;

import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import io.litige.api.value.ProtectedDocuments;
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

/**
 * Every statement that touches {@code views.agent_queue}; its approvals and revisions have tables of their own. A process
 * that hands out the next dispute and keeps no views itself imports this class alone.
 */
@Component
public class QueueTable {
    /** Before every line. */
    static final PageKey START = new PageKey(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    private static final int COUNTED = 1_000;

    /** Written with the first event alone. */
    private static final String KEEP_SUMMARY =
            "case when excluded.summary = '' then held.summary else excluded.summary end";

    /** The limit stands in the statement: with a parameter the database would plan every page anew. */
    private static final String TEAM_PAGE = """
            select dispute_id, rank_at, summary, state from views.agent_queue
            where in_queue and team = :team and (rank_at, dispute_id) > (:rankAt, :disputeId)
            order by rank_at, dispute_id limit %1$d
            """;

    private static final String OWN_PAGE = """
            select dispute_id, rank_at, summary, state from (
                (select dispute_id, rank_at, summary, state from views.agent_queue
                 where in_queue and owner = :me and (rank_at, dispute_id) > (:rankAt, :disputeId)
                 order by rank_at, dispute_id limit %1$d)
                union all
                (select dispute_id, rank_at, summary, state from views.agent_queue
                 where in_queue and transfer_to is not null and transfer_to = :me and owner is distinct from :me
                     and (rank_at, dispute_id) > (:rankAt, :disputeId)
                 order by rank_at, dispute_id limit %1$d)
            ) mine
            order by rank_at, dispute_id limit %1$d
            """;

    private static final String TEAM_COUNT = """
            select count(*) from (
                select 1 from views.agent_queue where in_queue and team = :team limit :limit
            ) counted
            """;

    private static final String OWN_COUNT = """
            select count(*) from (
                select 1 from views.agent_queue
                where in_queue and (owner = :me or (transfer_to is not null and transfer_to = :me)) limit :limit
            ) counted
            """;

    private static final String CANDIDATES = """
            select dispute_id from views.agent_queue
            where claimable and team = :team
            order by rank_at, dispute_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final ProtectedDocuments documents;

    QueueTable(JdbcClient jdbc, ProtectedDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * Disputes of a team nobody owns, in rank order; ids only, so that handing out the next one reads an index alone.
     *
     * @param limit above zero
     */
    public List<UUID> candidates(String team, int limit) {
        return jdbc.sql(CANDIDATES)
                .param("team", team)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    QueueRow read(String state) {
        return documents.read(state, QueueRow.class);
    }

    Part<QueueRow, QueueRow> part() {
        return Part.<QueueRow>rows("agent_queue")
                .key("dispute_id", "uuid", QueueRow::disputeId)
                .column("version", "bigint", QueueRow::version)
                .column("team", "text", QueueRow::team)
                .column("owner", "text", row -> text(row.owner()))
                .column("transfer_to", "text", row -> text(row.transferTo()))
                .column("in_queue", "boolean", QueueRow::inQueue)
                .column("claimable", "boolean", QueueRow::claimable)
                .column("rank_at", "timestamptz", row -> Rank.of(row).at())
                .column("summary", "text", this::summary, KEEP_SUMMARY)
                .column("state", "text", row -> documents.write(row.id(), row.withoutSummary()))
                .build();
    }

    private String summary(QueueRow row) {
        var summary = row.summary();
        return summary == null ? "" : documents.write(row.id(), new Summary(summary));
    }

    List<StoredLine> teamPage(String team, PageKey after, int limit) {
        return page(jdbc.sql(TEAM_PAGE.formatted(limit)).param("team", team), after);
    }

    /** What the agent owns or is asked to take over. */
    List<StoredLine> ownPage(AgentId me, PageKey after, int limit) {
        return page(jdbc.sql(OWN_PAGE.formatted(limit)).param("me", me.value()), after);
    }

    int teamCount(String team) {
        return jdbc.sql(TEAM_COUNT)
                .param("team", team)
                .param("limit", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** Counts up to {@value COUNTED}; one more means that there are more. */
    int ownCount(Actor me) {
        return jdbc.sql(OWN_COUNT)
                .param("me", me.id().value())
                .param("limit", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    static int counted(int count) {
        return Math.min(count, COUNTED);
    }

    /** The keys of all summaries at once: each line has a key of its own. */
    private List<StoredLine> page(JdbcClient.StatementSpec statement, PageKey after) {
        var found = statement
                .param("rankAt", Times.utc(after.at()))
                .param("disputeId", after.id())
                .query((row, number) -> Found.read(row))
                .list();
        documents.prefetch(found.stream().map(Found::summary).toList());
        return found.stream().map(this::line).toList();
    }

    private StoredLine line(Found found) {
        return new StoredLine(
                found.place(), documents.read(found.summary(), Summary.class).summary(), read(found.state()));
    }

    private static @Nullable String text(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    /** A line as it comes from the database. */
    private record Found(PageKey place, String summary, String state) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    new PageKey(Times.read(row, "rank_at"), row.getObject("dispute_id", UUID.class)),
                    row.getString("summary"),
                    row.getString("state"));
        }
    }

    /** The one protected text of a line, sealed once at registration. */
    record Summary(Protected summary) {}

    /** A line as it is stored, with its place. */
    record StoredLine(PageKey place, Protected summary, QueueRow row) {}
}

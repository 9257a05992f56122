package io.litige.query.queue;

import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import io.litige.api.value.ProtectedDocuments;
import io.litige.query.projection.PageKey;
import io.litige.query.projection.Times;
import io.litige.query.projection.ViewTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every statement that touches {@code views.agent_queue}; its approvals and revisions have tables of their own. A process
 * that hands out the next dispute and keeps no views itself imports this class alone.
 */
@Component
public class QueueTable implements ViewTable<QueueRow> {
    /** Before every line. */
    static final PageKey START = new PageKey(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    private static final int COUNTED = 1_000;

    private static final String FIND = "select state from views.agent_queue where dispute_id = any(:ids)";

    private static final String VERSION = "select version from views.agent_queue where dispute_id = :id";

    private static final String UPSERT = """
            insert into views.agent_queue (dispute_id, version, team, owner, transfer_to, in_queue, claimable, rank_at,
                summary, state)
            values (:disputeId, :version, :team, :owner, :transferTo, :inQueue, :claimable, :rankAt,
                coalesce(cast(:summary as text), ''), :state)
            on conflict (dispute_id) do update
            set version = excluded.version, team = excluded.team, owner = excluded.owner,
                transfer_to = excluded.transfer_to, in_queue = excluded.in_queue, claimable = excluded.claimable,
                rank_at = excluded.rank_at, state = excluded.state,
                summary = case when excluded.summary = '' then agent_queue.summary else excluded.summary end
            """;

    private static final String TEAM_PAGE = """
            select dispute_id, rank_at, summary, state from views.agent_queue
            where in_queue and team = :team and (rank_at, dispute_id) > (:rankAt, :disputeId)
            order by rank_at, dispute_id limit :limit
            """;

    private static final String OWN_PAGE = """
            select dispute_id, rank_at, summary, state from (
                (select dispute_id, rank_at, summary, state from views.agent_queue
                 where in_queue and owner = :me and (rank_at, dispute_id) > (:rankAt, :disputeId)
                 order by rank_at, dispute_id limit :limit)
                union all
                (select dispute_id, rank_at, summary, state from views.agent_queue
                 where in_queue and transfer_to is not null and transfer_to = :me and owner is distinct from :me
                     and (rank_at, dispute_id) > (:rankAt, :disputeId)
                 order by rank_at, dispute_id limit :limit)
            ) mine
            order by rank_at, dispute_id limit :limit
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

    private static final String CLEAR = "truncate views.agent_queue, views.queue_approval";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final ProtectedDocuments documents;

    QueueTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch, ProtectedDocuments documents) {
        this.jdbc = jdbc;
        this.batch = batch;
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

    @Override
    public Map<UUID, QueueRow> find(Set<UUID> disputes) {
        var rows = new HashMap<UUID, QueueRow>();
        jdbc.sql(FIND)
                .param("ids", disputes.toArray(UUID[]::new))
                .query((row, number) -> documents.read(row.getString("state"), QueueRow.class))
                .list()
                .forEach(row -> rows.put(row.disputeId(), row));
        return rows;
    }

    @Override
    public OptionalLong version(UUID dispute) {
        return jdbc.sql(VERSION).param("id", dispute).query(Long.class).optional().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void write(List<Change<QueueRow>> changes) {
        batch.batchUpdate(UPSERT, changes.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
    }

    List<StoredLine> teamPage(String team, PageKey after, int limit) {
        return page(jdbc.sql(TEAM_PAGE).param("team", team), after, limit);
    }

    /** What the agent owns or is asked to take over. */
    List<StoredLine> ownPage(AgentId me, PageKey after, int limit) {
        return page(jdbc.sql(OWN_PAGE).param("me", me.value()), after, limit);
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

    private List<StoredLine> page(JdbcClient.StatementSpec statement, PageKey after, int limit) {
        return statement
                .param("rankAt", Times.utc(after.at()))
                .param("disputeId", after.id())
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    private StoredLine line(ResultSet row) throws SQLException {
        return new StoredLine(
                new PageKey(Times.read(row, "rank_at"), row.getObject("dispute_id", UUID.class)),
                documents.read(row.getString("summary"), Summary.class).summary(),
                documents.read(row.getString("state"), QueueRow.class));
    }

    private SqlParameterSource parameters(Change<QueueRow> change) {
        var row = change.after();
        var id = row.id();
        var summary = row.summary();
        return new MapSqlParameterSource()
                .addValue("disputeId", id.value())
                .addValue("version", row.version())
                .addValue("team", row.team())
                .addValue("owner", text(row.owner()))
                .addValue("transferTo", text(row.transferTo()))
                .addValue("inQueue", row.inQueue())
                .addValue("claimable", row.claimable())
                .addValue("rankAt", Times.utc(Rank.of(row).at()))
                .addValue("summary", summary == null ? null : documents.write(id, new Summary(summary)))
                .addValue("state", documents.write(id, row.withoutSummary()));
    }

    private static @Nullable String text(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    /** The one protected text of a line, sealed once at registration. */
    record Summary(Protected summary) {}

    /** A line as it is stored, with its place. */
    record StoredLine(PageKey place, Protected summary, QueueRow row) {}
}

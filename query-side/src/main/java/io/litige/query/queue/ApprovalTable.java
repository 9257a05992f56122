package io.litige.query.queue;

import io.litige.api.access.Access;
import io.litige.api.access.Actor;
import io.litige.api.query.QueuePage.Approval;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.query.projection.Times;
import io.litige.query.projection.ViewTable.Change;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.queue_approval}. */
@Component
class ApprovalTable {
    private static final int MOST = 100;

    private static final String FORGET = "delete from views.queue_approval where dispute_id = any(:ids)";

    private static final String INSERT = """
            insert into views.queue_approval (dispute_id, approval, team, requester, amount, currency, requested_at,
                version)
            values (:disputeId, :approval, :team, :requester, :amount, :currency, :requestedAt, :version)
            """;

    private static final String DECIDABLE = """
            select dispute_id, approval, team, requester, amount, currency, requested_at, version
            from views.queue_approval
            where (:everywhere or team = any(:teams)) and requester <> :me and currency = :currency and amount <= :limit
            order by requested_at, dispute_id, approval limit :most
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ApprovalTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void write(List<Change<QueueRow>> changes) {
        var concerned = changes.stream().filter(ApprovalTable::concerned).toList();
        if (concerned.isEmpty()) {
            return;
        }
        jdbc.sql(FORGET)
                .param(
                        "ids",
                        concerned.stream()
                                .map(change -> change.after().disputeId())
                                .toArray(UUID[]::new))
                .update();
        batch.batchUpdate(
                INSERT,
                concerned.stream()
                        .flatMap(change -> change.after().approvals().stream()
                                .map(approval -> parameters(change.after(), approval)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The oldest approvals somebody else asked for and the actor's mandate covers, at most {@value MOST}. */
    List<Approval> decidable(Actor actor) {
        var limit = actor.mandate().limit();
        return jdbc.sql(DECIDABLE)
                .param("everywhere", Access.everywhere(actor))
                .param("teams", actor.teams().toArray(String[]::new))
                .param("me", actor.id().value())
                .param("currency", limit.currency())
                .param("limit", limit.amount())
                .param("most", MOST)
                .query((row, number) -> {
                    var id = new DisputeId(row.getObject("dispute_id", UUID.class));
                    return new Approval(
                            id,
                            id.reference(),
                            row.getString("approval"),
                            row.getString("team"),
                            AgentId.of(row.getString("requester")),
                            new Money(row.getBigDecimal("amount").stripTrailingZeros(), row.getString("currency")),
                            Times.read(row, "requested_at"),
                            row.getLong("version"));
                })
                .list();
    }

    private static boolean concerned(Change<QueueRow> change) {
        var before = change.before();
        return !change.after().approvals().isEmpty()
                || (before != null && !before.approvals().isEmpty());
    }

    private static SqlParameterSource parameters(QueueRow row, PendingApproval approval) {
        return new MapSqlParameterSource()
                .addValue("disputeId", row.disputeId())
                .addValue("approval", approval.id())
                .addValue("team", row.team())
                .addValue("requester", approval.requester().value())
                .addValue("amount", approval.amount().amount())
                .addValue("currency", approval.amount().currency())
                .addValue("requestedAt", Times.utc(approval.requestedAt()))
                .addValue("version", row.version());
    }
}

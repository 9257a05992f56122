package io.litige.query.queue;

import io.litige.api.access.Access;
import io.litige.api.access.Actor;
import io.litige.api.query.QueuePage.Approval;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.query.projection.Part;
import io.litige.query.projection.Times;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.queue_approval}. */
@Component
class ApprovalTable {
    private static final int MOST = 100;

    static final Part<QueueRow, Pending> PART = Part.<QueueRow, Pending>lines(
                    "queue_approval", row -> row.approvals().stream().map(approval -> new Pending(row, approval)))
            .key("dispute_id", "uuid", pending -> pending.row().disputeId())
            .key("approval", "text", pending -> pending.approval().id())
            .column("team", "text", pending -> pending.row().team())
            .column("requester", "text", pending -> pending.approval()
                    .requester()
                    .value())
            .column("amount", "numeric", pending -> pending.approval().amount().amount())
            .column("currency", "text", pending -> pending.approval().amount().currency())
            .column("requested_at", "timestamptz", pending -> pending.approval().requestedAt())
            .column("version", "bigint", pending -> pending.row().version())
            .build();

    private static final String DECIDABLE = """
            select dispute_id, approval, team, requester, amount, currency, requested_at, version
            from views.queue_approval
            where (:everywhere or team = any(:teams)) and requester <> :me and currency = :currency and amount <= :limit
            order by requested_at, dispute_id, approval limit :most
            """;

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** A pending approval with the row it belongs to. */
    record Pending(QueueRow row, PendingApproval approval) {}
}

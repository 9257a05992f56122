package io.litige.command.privacy;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.retention_batch} and its items. */
@Component
class RetentionBatchTable {
    private static final String PROPOSE = """
            insert into desk.retention_batch (batch, policy, proposed_at, proposed_by)
            values (:batch, :policy, :at, :by) on conflict (batch) do nothing
            """;
    private static final String ADD = """
            insert into desk.retention_item (batch, dispute_id, state, code, detail)
            values (:batch, :dispute, :state, :code, :detail) on conflict do nothing
            """;
    private static final String FIND = """
            select batch, policy, proposed_at, proposed_by, approved_at, approved_by
            from desk.retention_batch where batch = :batch
            """;
    private static final String ITEMS = """
            select dispute_id, state, code, detail from desk.retention_item
            where batch = :batch and dispute_id > :after order by dispute_id limit :limit
            """;
    private static final String APPROVE = """
            update desk.retention_batch set approved_at = :at, approved_by = :by
            where batch = :batch and approved_at is null
            """;
    private static final String APPROVED = """
            select i.batch, i.dispute_id, b.approved_by from desk.retention_item i
            join desk.retention_batch b on b.batch = i.batch
            where i.state = 'WAITING' and b.approved_at is not null
            order by i.batch, i.dispute_id limit :limit
            """;
    private static final String SETTLE = """
            update desk.retention_item set state = :state, code = :code, detail = :detail
            where batch = :batch and dispute_id = :dispute
            """;

    private final JdbcClient jdbc;

    RetentionBatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param approvedBy null until somebody has
     */
    record Batch(
            UUID batch,
            String policy,
            Instant proposedAt,
            AgentId proposedBy,
            @Nullable Instant approvedAt,
            @Nullable AgentId approvedBy) {}

    /** What became, or is to become, of one dispute of a batch. */
    enum State {
        WAITING,
        DONE,
        HELD,
        REFUSED
    }

    /**
     * @param code why not
     * @param detail such as the matters that hold it
     */
    record Item(
            DisputeId disputeId,
            State state,
            @Nullable String code,
            @Nullable String detail) {}

    /** One to be carried out, approved by that person. */
    record Order(UUID batch, DisputeId dispute, AgentId approvedBy) {}

    void propose(Batch batch) {
        jdbc.sql(PROPOSE)
                .param("batch", batch.batch())
                .param("policy", batch.policy())
                .param("at", Timestamp.from(batch.proposedAt()))
                .param("by", batch.proposedBy().value())
                .update();
    }

    void add(UUID batch, Item item) {
        item(ADD, batch, item);
    }

    void settle(UUID batch, Item item) {
        item(SETTLE, batch, item);
    }

    Optional<Batch> find(UUID batch) {
        return jdbc.sql(FIND)
                .param("batch", batch)
                .query((row, number) -> batch(row))
                .optional();
    }

    List<Item> items(UUID batch, UUID after, int limit) {
        return jdbc.sql(ITEMS)
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Item(
                        new DisputeId(row.getObject("dispute_id", UUID.class)),
                        State.valueOf(row.getString("state")),
                        row.getString("code"),
                        row.getString("detail")))
                .list();
    }

    /** False when somebody has approved it already. */
    boolean approve(UUID batch, AgentId by, Instant at) {
        return jdbc.sql(APPROVE)
                        .param("batch", batch)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** What is approved and still to be done. */
    List<Order> approved(int limit) {
        return jdbc.sql(APPROVED)
                .param("limit", limit)
                .query((row, number) -> new Order(
                        row.getObject("batch", UUID.class),
                        new DisputeId(row.getObject("dispute_id", UUID.class)),
                        AgentId.of(row.getString("approved_by"))))
                .list();
    }

    private void item(String sql, UUID batch, Item item) {
        jdbc.sql(sql)
                .param("batch", batch)
                .param("dispute", item.disputeId().value())
                .param("state", item.state().name())
                .param("code", item.code())
                .param("detail", item.detail())
                .update();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        var approvedAt = row.getTimestamp("approved_at");
        var approvedBy = row.getString("approved_by");
        return new Batch(
                row.getObject("batch", UUID.class),
                row.getString("policy"),
                row.getTimestamp("proposed_at").toInstant(),
                AgentId.of(row.getString("proposed_by")),
                approvedAt == null ? null : approvedAt.toInstant(),
                approvedBy == null ? null : AgentId.of(approvedBy));
    }
}

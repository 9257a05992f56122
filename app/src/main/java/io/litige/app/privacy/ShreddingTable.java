package io.litige.app.privacy;

import io.litige.api.value.DisputeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.shredding}. */
@Component
class ShreddingTable {
    private static final String NOTE = """
            insert into desk.shredding (dispute_id, decided_by, basis, noted_at) values (:dispute, :by, :basis, :at)
            on conflict (dispute_id) do update set done_at = null
            """;
    private static final String DONE = "update desk.shredding set done_at = :at where dispute_id = :dispute";
    private static final String OPEN = """
            select dispute_id, decided_by, basis from desk.shredding where done_at is null order by noted_at limit :limit
            """;
    private static final String WAITING = """
            select count(*) from desk.shredding where done_at is null and noted_at < :before
            """;

    private final JdbcClient jdbc;

    ShreddingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be destroyed, and who decided it on which ground. */
    record Order(DisputeId dispute, String by, String basis) {}

    void note(Order order, Instant at) {
        jdbc.sql(NOTE)
                .param("dispute", order.dispute().value())
                .param("by", order.by())
                .param("basis", order.basis())
                .param("at", Timestamp.from(at))
                .update();
    }

    void done(DisputeId dispute, Instant at) {
        jdbc.sql(DONE)
                .param("dispute", dispute.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The oldest first. */
    List<Order> open(int limit) {
        return jdbc.sql(OPEN)
                .param("limit", limit)
                .query((row, number) -> new Order(
                        new DisputeId(row.getObject("dispute_id", UUID.class)),
                        row.getString("decided_by"),
                        row.getString("basis")))
                .list();
    }

    /** How many have waited since before then. */
    int waiting(Instant before) {
        return jdbc.sql(WAITING)
                .param("before", Timestamp.from(before))
                .query(Integer.class)
                .single();
    }
}

package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.ProductInside;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long dispute is loaded from its snapshot, which tells nobody anything. */
class SnapshotTest {
    private static final int MANY = 110;

    private final ProductInside product = ProductInside.shared();
    private final JdbcClient jdbc = product.context().getBean(JdbcClient.class);

    @Test
    void aLongDisputeGoesOnFromItsSnapshot() {
        var agent = product.as("demo-agent");
        var opened = done(agent.post("/disputes", Story.registration("C-snapshot")), 201);
        var id = opened.at("/disputeId");
        var last = opened;
        for (int i = 0; i < MANY; i++) {
            last = done(agent.post("/disputes/" + id + "/communications", said("Je rappelle pour la fois " + i)), 201);
        }
        Wait.until(
                "the snapshot is there",
                () -> jdbc.sql("select count(*) from store.snapshot where aggregate = ?")
                                .param(UUID.fromString(id))
                                .query(Long.class)
                                .single()
                        == 1);
        product.context().getBean(Cache.class).removeAll();

        var read = product.context()
                .getBean(EventStore.class)
                .readEvents(id)
                .asStream()
                .toList();
        assertThat(read.getFirst().getType()).as("a snapshot comes first").isEqualTo("DisputeAggregate");
        assertThat(read.getFirst().getSequenceNumber()).isGreaterThanOrEqualTo(90);
        assertThat(read).hasSizeLessThan(MANY / 2);

        var next = done(agent.post("/disputes/" + id + "/communications", said("Toujours là")), 201);
        assertThat(next.version()).isEqualTo(last.version() + 1);
        assertThat(next.at("/created/0")).isEqualTo("C" + (MANY + 1));
    }

    @Test
    void snapshotsHoldNoText() {
        aLongDisputeGoesOnFromItsSnapshot();
        var snapshots = jdbc.sql("select payload from store.snapshot")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
        assertThat(snapshots).isNotEmpty().allSatisfy(snapshot -> assertThat(snapshot)
                .contains("\"communications\"")
                .doesNotContain("Camille", "rappelle", "lit de 140", "C-snapshot", "Toujours"));
    }

    private static String said(String text) {
        return "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\"" + text + "\"}";
    }
}

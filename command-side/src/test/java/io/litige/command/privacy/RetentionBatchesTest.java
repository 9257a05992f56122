package io.litige.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Call;
import io.litige.api.value.DisputeId;
import io.litige.api.value.RetainedClass;
import io.litige.command.DeskDatabase;
import io.litige.command.dispute.DisputeFixture;
import io.litige.command.dispute.Policies;
import io.litige.command.dispute.TestClock;
import io.litige.command.privacy.RetentionBatchTable.Item;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is put together in a batch, on a real database. */
class RetentionBatchesTest {
    private static final Instant NOW = Instant.parse("2036-03-10T09:00:00Z");
    private static final JdbcClient jdbc = DeskDatabase.jdbc();

    private final RetentionTable table = new RetentionTable(jdbc);
    private final RetentionBatches batches = new RetentionBatches(
            table,
            new RetentionBatchTable(jdbc),
            Policies.desk(new TestClock(NOW), DisputeFixture.CALENDAR),
            new TransactionTemplate(new JdbcTransactionManager(DeskDatabase.dataSource())));

    @BeforeEach
    void empty() {
        table.clear();
    }

    @Test
    void whatCouldNotGoLetsOthersGoFirst() {
        var oldest = ended("2026-01-01T00:00:00Z");
        var older = ended("2026-01-02T00:00:00Z");
        var newest = ended("2026-01-03T00:00:00Z");
        assertThat(proposed(2)).containsExactlyInAnyOrder(oldest, older);

        table.refuse(older, NOW.minusSeconds(60));
        table.refuse(oldest, NOW);

        assertThat(proposed(1)).containsExactly(newest);
        assertThat(proposed(2)).containsExactlyInAnyOrder(newest, older);
        assertThat(proposed(3)).containsExactlyInAnyOrder(newest, older, oldest);
    }

    /** Whatever class they are of. */
    @Test
    void whatWasRefusedLongestAgoIsTriedAgainFirst() {
        var one = ended("2026-01-01T00:00:00Z");
        var other = new DisputeId(UUID.randomUUID());
        table.end(other, RetainedClass.UNPURSUED, Instant.parse("2026-01-02T00:00:00Z"));
        table.refuse(other, NOW.minusSeconds(60));
        table.refuse(one, NOW);
        assertThat(proposed(1)).containsExactly(other);

        table.refuse(one, NOW.minusSeconds(120));
        assertThat(proposed(1)).containsExactly(one);
    }

    private List<DisputeId> proposed(int limit) {
        var batch = batches.propose(Call.system(UUID.randomUUID()), limit).batch();
        return batches.items(batch, new UUID(0, 0), 500).stream()
                .map(Item::disputeId)
                .toList();
    }

    private DisputeId ended(String at) {
        var dispute = new DisputeId(UUID.randomUUID());
        table.end(dispute, RetainedClass.DISPUTE_FILE, Instant.parse(at));
        return dispute;
    }
}

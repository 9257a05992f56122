package io.litige.app.evidence;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Call;
import io.litige.api.blob.BlobStore.Stored;
import io.litige.api.command.EvidenceCommand.AddEvidence;
import io.litige.api.value.DisputeId;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.app.Wait;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import io.litige.app.wiring.KeyVault;
import io.litige.command.dispatch.Dispatcher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A content no event names goes after a day; one that is named, or is being stored again, never does. */
class EvidenceCollectorTest {
    private final ProductInside product = ProductInside.shared();
    private final Caller agent = product.as("demo-agent");
    private final EvidenceTable table = part(EvidenceTable.class);
    private final JdbcClient jdbc = part(JdbcClient.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DisputeId dispute =
            DisputeId.of(done(agent.post("/disputes", """
                    {"takeOwnership": true, "dispute": {
                      "customer": {"ref": "C-collect", "name": "Jeanne Martin"}, "partyType": "CONSUMER", "channel": "PHONE",
                      "summary": "Parcel never came", "statement": "My parcel never came.",
                      "grounds": [{"kind": "OPERATIONAL", "goods": {"orderRef": "O-17"}, "defect": "LOST"}]}}
                    """), 201).at("/disputeId"));

    private Shelf shelf;
    private Path spool;

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        shelf = new Shelf(directory);
        spool = shelf.root.resolve(".upload");
    }

    @AfterEach
    void leaveNothing() throws IOException {
        shelf.blobs.erase(dispute);
    }

    @Test
    void whatNoEventNamesIsRemovedAfterADayAndWhatOneNamesStays() throws IOException {
        var named = put("named");
        name(named.key(), named);
        var unnamed = put("unnamed");

        collector(new ObjectsOnDisk(shelf.root), Duration.ofHours(23)).collect(() -> true);
        assertThat(rows()).isEqualTo(2);
        var later = collector(new ObjectsOnDisk(shelf.root), Duration.ofHours(25));
        later.collect(() -> true);

        assertThat(shelf.root.resolve(unnamed.key())).doesNotExist();
        assertThat(shelf.read(named.key())).asString(StandardCharsets.UTF_8).isEqualTo("named");
        assertThat(rows()).isEqualTo(1);
        assertThat(meters.counter("litige.evidence.collected").count()).isEqualTo(1);
        assertThat(pending()).as("looked at once").isZero();
    }

    /** Its event names what lay in clear then; the file lies under another name since it was sealed. */
    @Test
    void whatWasSealedLaterIsNamedByItsDigest() throws IOException {
        var stored = put("from an older release");
        name(dispute + "/" + stored.sha256().substring(0, 2) + "/" + stored.sha256(), stored);
        collector(new ObjectsOnDisk(shelf.root), Duration.ofHours(25)).collect(() -> true);
        assertThat(shelf.read(stored.key())).asString(StandardCharsets.UTF_8).startsWith("from");
    }

    @Test
    void nothingIsRemovedOfADisputeTheRecordDoesNotKnow() throws IOException {
        var unknown = new DisputeId(UUID.randomUUID());
        var stored = shelf.put(unknown, new byte[10]);
        collector(new ObjectsOnDisk(shelf.root), Duration.ofHours(25)).collect(() -> true);
        assertThat(shelf.read(stored.key())).hasSize(10);
        shelf.blobs.erase(unknown);
    }

    @Test
    void whatIsStoredAgainWhileItIsRemovedIsThereAfterwards() throws Exception {
        var stored = put("again");
        var removing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var collector = collector(new Pausing(shelf.root, stored.key(), removing, goOn), Duration.ofHours(25));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var collecting = pool.submit(() -> {
                collector.collect(() -> true);
                return true;
            });
            removing.await();
            var storing = pool.submit(() -> put("again"));
            Wait.until("it waits for the removal", () -> waiting() > 0);
            goOn.countDown();
            collecting.get();
            assertThat(storing.get()).isEqualTo(stored);
        }
        assertThat(shelf.read(stored.key())).asString(StandardCharsets.UTF_8).isEqualTo("again");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatAnUploadThatWasCutShortHasLeftInTheSpoolGoes() throws IOException {
        var old = Files.write(spool.resolve(".new1.tmp"), new byte[10]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var young = Files.write(spool.resolve(".new2.tmp"), new byte[10]);
        collector(new ObjectsOnDisk(shelf.root), Duration.ofHours(23)).collect(() -> true);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private Stored put(String content) throws IOException {
        return shelf.blobs.put(
                dispute, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Shelf.MOST);
    }

    private void name(String blob, Stored stored) {
        part(Dispatcher.class)
                .receipt(
                        new AddEvidence(
                                dispute,
                                EvidenceType.OTHER,
                                EvidenceSource.COMPANY,
                                "a.txt",
                                "text/plain",
                                stored.size(),
                                stored.sha256(),
                                blob,
                                null,
                                null,
                                null),
                        Call.system(UUID.randomUUID()));
    }

    private EvidenceCollector collector(ObjectStore objects, Duration ahead) {
        return new EvidenceCollector(
                table,
                new ScanTable(jdbc),
                objects,
                new NamedContents(part(EventStore.class), new EvidenceKeys(part(KeyVault.class))),
                spool,
                new StoreProperties.Collect(Duration.ofDays(1), 10_000),
                new TransactionTemplate(part(PlatformTransactionManager.class)),
                Clock.fixed(Instant.now().plus(ahead), ZoneOffset.UTC),
                meters);
    }

    private int rows() {
        return count("select count(*) from desk.evidence_blob where dispute_id = ?");
    }

    private int pending() {
        return count("select count(*) from desk.evidence_blob where dispute_id = ? and pending_since is not null");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(dispute.value()).query(Integer.class).single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like '%evidence_blob%'")
                .query(Integer.class)
                .single();
    }

    private <T> T part(Class<T> type) {
        return product.context().getBean(type);
    }

    /** Stops before it deletes one. */
    private static final class Pausing extends ForwardingObjects {
        private final String name;
        private final CountDownLatch reached;
        private final CountDownLatch goOn;

        Pausing(Path root, String name, CountDownLatch reached, CountDownLatch goOn) {
            super(new ObjectsOnDisk(root));
            this.name = name;
            this.reached = reached;
            this.goOn = goOn;
        }

        @Override
        public void delete(String deleted) throws IOException {
            if (deleted.equals(name)) {
                reached.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            super.delete(deleted);
        }
    }
}

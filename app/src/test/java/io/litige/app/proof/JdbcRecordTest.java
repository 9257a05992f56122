package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static io.litige.app.proof.VerifyTest.SHELL;
import static io.litige.app.proof.VerifyTest.run;
import static io.litige.app.proof.VerifyTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Exporting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the framework's own engine keeps the record: sealed, exported and compared all the same, in the order of commits. */
class JdbcRecordTest {
    private static final byte[] PIECE = "%PDF-1.7 bon de livraison n° 7".getBytes(StandardCharsets.UTF_8);

    /** As somebody's command would, in a transaction that goes on. */
    private static final String APPEND = """
            insert into store.domain_event_entry (eventIdentifier, aggregateIdentifier, sequenceNumber, type,
                payloadType, payloadRevision, timeStamp, metaData, payload)
            select gen_random_uuid()::text, aggregateIdentifier, sequenceNumber + 1, type,
                payloadType, payloadRevision, timeStamp, metaData, payload
            from store.domain_event_entry where aggregateIdentifier = ? order by sequenceNumber desc limit 1
            """;

    @TempDir
    Path data;

    private SealedProduct product;

    @BeforeEach
    void begin() {
        product = new SealedProduct(Database.fresh(), settings("jdbc"));
        product.live(2, 1);
    }

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void itIsSealedExportedComparedAndMoved() throws Exception {
        var first = product.disputes.getFirst();
        var dispute = "/disputes/" + first;
        done(product.litige
                .as("demo-agent")
                .upload(
                        dispute + "/evidence",
                        "bon.pdf",
                        PIECE,
                        "type",
                        "DELIVERY_NOTE",
                        "source",
                        "CARRIER",
                        "occurredAt",
                        "2026-03-02T09:00:00Z"));
        var bag = SealedProduct.written(new Exporting(product.litige::as).files(dispute, "COURT"));
        assertThat(verdict(bag, product.key())).isEmpty();
        var keys = Files.writeString(data.resolve("trusted.keys"), "log " + product.key() + "\n");
        if (VerifyTest.present("openssl")) {
            assertThat(run("sh", SHELL.toString(), bag.toString(), keys.toString())
                            .text())
                    .startsWith("OK dispute/" + first);
        }
        var leaf = leaf(first);
        done(product.litige.as("demo-auditor").post("/proof/sweep?leaves=true", ""));
        Wait.until(
                "it is swept",
                () -> product.legal().get("/proof").json().at("/sweep/endedAt").isString());
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
        product.close();

        product.litige = SealedProduct.start(product.access, List.of(), settings("postgres", "litige.store.move=true"));
        product.say(first, 1);
        product.awaitSealed();
        assertThat(leaf(first)).as("what was sealed there is sealed here").isEqualTo(leaf);
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
        assertThat(verdict(SealedProduct.written(product.bundle(first)), product.key()))
                .isEmpty();
    }

    @Test
    void aTransactionThatGoesOnIsNeverOvertaken() throws SQLException {
        awaitSealed();
        long sealed = product.state().events();
        try (var connection = Database.superuser(product.access).getConnection()) {
            connection.setAutoCommit(false);
            try (var append = connection.prepareStatement(APPEND)) {
                append.setString(1, product.disputes.get(0).toString());
                assertThat(append.executeUpdate()).isOne();
            }
            product.say(product.disputes.get(1), 2);
            product.awaitRounds();
            assertThat(product.state().events())
                    .as("nothing behind it is sealed")
                    .isEqualTo(sealed);
            assertThat(product.legal().get("/proof").at("/unsealed")).isEqualTo("2");
            connection.commit();
        }
        awaitSealed();
        assertThat(product.state().events()).isEqualTo(sealed + 3);
        assertThat(product.superuser
                        .sql("select position from proof.leaf order by leaf_index")
                        .query(Long.class)
                        .list())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsRemovedInsertedOrChangedThereIsNamed() {
        awaitSealed();
        var one = product.disputes.get(0);
        var two = product.disputes.get(1);
        product.force(
                "delete from store.domain_event_entry where aggregateIdentifier = ? and sequenceNumber = 1", one + "");
        product.force(
                "update store.domain_event_entry set payload = payload || ' '::bytea"
                        + " where aggregateIdentifier = ? and sequenceNumber = 0",
                two + "");
        product.awaitFindings("ALTERED dispute/" + two + " 0", "REMOVED dispute/" + one + " 1");
        done(product.litige.as("demo-auditor").post("/proof/sweep", ""));
        Wait.until(
                "it is swept",
                () -> product.legal().get("/proof").json().at("/sweep/endedAt").isString());
        assertThat(product.findings()).hasSize(2);
    }

    private String leaf(UUID dispute) {
        return done(product.legal().get("/disputes/" + dispute + "/proof/1/leaf"))
                .text();
    }

    private void awaitSealed() {
        Wait.until(
                "everything is sealed",
                () -> product.superuser.sql("""
                        select l.events = (select count(*) from store.domain_event_entry)
                               and exists (select from proof.checkpoint c where c.size = l.size)
                        from proof.log l
                        """).query(Boolean.class).optional().orElse(false));
    }

    private String[] settings(String engine, String... more) {
        var all = new java.util.ArrayList<>(List.of(more));
        all.add("litige.store.engine=" + engine);
        all.add("litige.data-directory=" + data);
        all.add("litige.projections.poll-every=50ms");
        return all.toArray(String[]::new);
    }
}

package io.litige.app.export;

import static io.litige.app.product.Answer.done;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductInside;
import io.litige.app.wiring.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where exports lie, nobody reads them but through the product, and nobody at all once their time is over. */
class ExportStoreTest {
    private static final String SEALED = "litige/1";

    @TempDir
    static Path data;

    private static DatabaseAccess access;
    private static ProductInside product;
    private static JdbcClient superuser;
    private static String dispute;

    @BeforeAll
    static void live() {
        access = Database.fresh();
        superuser = JdbcClient.create(Database.superuser(access));
        product = start();
        dispute = "/disputes/"
                + done(product.as("demo-agent").post("/disputes", """
                {"takeOwnership": true, "dispute": {"customer": {"ref": "C-1", "name": "Anne Martin"},
                 "partyType": "CONSUMER", "channel": "PHONE", "summary": "Late", "statement": "It never came.",
                 "grounds": [{"kind": "COMMUNICATION", "failing": "NO_REPLY"}]}}
                """)).at("/disputeId");
    }

    @AfterAll
    static void end() {
        product.close();
    }

    private static ProductInside start() {
        return ProductInside.start(
                access,
                List.of(),
                "litige.data-directory=" + data,
                "litige.proof.every=50ms",
                "litige.proof.heads.apart=100ms");
    }

    @Test
    void whatLiesThereIsSealedAndItsKeyGoesWithItsTime() throws IOException {
        var at = new Exporting(product::as).ask(dispute, "MEDIATOR", "");
        var zip = legal().bytes(at + "/file");
        assertThat(zip).startsWith('P', 'K');
        var export = id(at);
        assertThat(files(export)).containsExactly(export + ".sealed");
        var lying = Files.readAllBytes(exports().resolve(export + ".sealed"));
        assertThat(new String(lying, 0, SEALED.length(), US_ASCII)).isEqualTo(SEALED);
        assertThat(new String(lying, ISO_8859_1)).doesNotContain("export.note", "timeline.fr.pdf", "PK\u0003\u0004");
        assertThat(keys(export)).containsExactly("ACTIVE");

        forget(at);

        assertThat(files(export)).isEmpty();
        assertThat(keys(export)).containsExactly("ERASED");
        assertThat(legal().get(at + "/file").at("/type")).isEqualTo("/problems/export-expired");
    }

    @Test
    void whatWasAlteredWhereItLiesIsRefusedBeforeAnyOfItLeaves() throws IOException {
        var at = new Exporting(product::as).ask(dispute, "AUDIT", "");
        assertThat(legal().bytes(at + "/file")).startsWith('P', 'K');
        var file = exports().resolve(id(at) + ".sealed");
        var lying = Files.readAllBytes(file);
        lying[lying.length - 1] ^= 1;
        Files.write(file, lying);

        var refusal = legal().get(at + "/file");

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.at("/type")).isEqualTo("/problems/export-damaged");
        assertThat(refusal.at("/export")).isEqualTo(id(at));
        assertThat(legal().get(at).at("/state")).isEqualTo("DAMAGED");
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails()).containsEntry("damaged", 1L);
        forget(at);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(files(id(at))).isEmpty();
    }

    /** Its header names the key: with another name it must not pass for one whose key is destroyed. */
    @Test
    void whatNamesAnotherKeyIsNotCalledExpired() throws IOException {
        var at = new Exporting(product::as).ask(dispute, "AUDIT", "");
        assertThat(legal().bytes(at + "/file")).startsWith('P', 'K');
        var file = exports().resolve(id(at) + ".sealed");
        var lying = Files.readAllBytes(file);
        lying[SEALED.length() + 2] ^= 1;
        Files.write(file, lying);

        assertThat(legal().get(at + "/file").at("/type")).isEqualTo("/problems/export-damaged");
        forget(at);
        assertThat(files(id(at))).isEmpty();
        assertThat(keys(id(at))).containsExactly("ERASED");
    }

    @Test
    void whatWasRemovedWhereItLiesIsNotCalledExpired() throws IOException {
        var at = new Exporting(product::as).ask(dispute, "AUDIT", "");
        assertThat(legal().bytes(at + "/file")).startsWith('P', 'K');
        Files.delete(exports().resolve(id(at) + ".sealed"));

        assertThat(legal().get(at + "/file").at("/type")).isEqualTo("/problems/export-damaged");
        forget(at);
        assertThat(legal().get(at + "/file").at("/type")).isEqualTo("/problems/export-expired");
        assertThat(keys(id(at))).as("a copy of the file cannot be read").containsExactly("ERASED");
    }

    @Test
    void whatCannotBeRemovedNowIsTriedAgainAndKeepsNothingElse() throws IOException {
        var stuck = new Exporting(product::as).ask(dispute, "AUDIT", "");
        var other = new Exporting(product::as).ask(dispute, "AUDIT", "");
        for (var at : List.of(stuck, other)) {
            assertThat(legal().bytes(at + "/file")).startsWith('P', 'K');
        }
        var blocking = Files.createDirectories(exports().resolve(id(stuck) + ".d/in-the-way"));
        over(stuck);
        forget(other);

        assertThat(files(id(other))).isEmpty();
        assertThat(keys(id(stuck))).containsExactly("ERASED");
        assertThat(legal().get(stuck + "/file").at("/type")).isEqualTo("/problems/export-expired");

        Files.delete(blocking);
        product.context().getBean(ExportJobs.class).expire();

        assertThat(files(id(stuck))).isEmpty();
        assertThat(legal().get(stuck).at("/state")).isEqualTo("EXPIRED");
    }

    private static Health health() {
        return product.context().getBean(ExportHealth.class).health();
    }

    /** Its time is over. */
    private static void forget(String at) {
        over(at);
        product.context().getBean(ExportJobs.class).expire();
    }

    private static void over(String at) {
        superuser
                .sql("update desk.export set expires_at = now() - interval '1 second' where export_id = ?::uuid")
                .param(id(at))
                .update();
    }

    @Test
    void whatAnEarlierReleaseLeftInClearIsSealed() throws IOException {
        var at = new Exporting(product::as).ask(dispute, "THIRD_PARTY", "");
        var zip = legal().bytes(at + "/file");
        assertThat(zip).startsWith('P', 'K');
        var export = id(at);
        var directory = exports();
        product.close();
        Files.delete(directory.resolve(export + ".sealed"));
        Files.write(directory.resolve(export + ".zip"), zip);
        var stranger = directory.resolve(UUID.randomUUID() + ".zip");
        Files.write(stranger, zip);
        product = start();
        Wait.until("it is sealed", () -> !Files.exists(directory.resolve(export + ".zip")));
        assertThat(legal().bytes(at + "/file")).isEqualTo(zip);
        assertThat(files(export)).containsExactly(export + ".sealed");
        Wait.until("what nobody may take is gone", () -> !Files.exists(stranger));
    }

    @Test
    void nobodyWaitsForAnExportButWhoHasSeenIt() throws Exception {
        var processor = product.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("exports")
                .orElseThrow();
        processor.shutDown();
        var asked = done(legal().post(
                        dispute + "/exports", "{\"profile\":\"AUDIT\",\"language\":\"fr\",\"purpose\":\"Revue\"}"));
        var at = dispute + "/exports/" + asked.at("/created/0");
        assertThat(legal().get(at).at("/type")).isEqualTo("/problems/export-not-found");
        assertThat(legal().get(at + "/file").at("/type")).isEqualTo("/problems/export-not-found");
        var waiting = CompletableFuture.supplyAsync(() -> legal().get(at, asked.header("Litige-Seen")));
        processor.start();
        assertThat(waiting.get(1, TimeUnit.MINUTES).at("/export")).isEqualTo(asked.at("/created/0"));
    }

    private static Caller legal() {
        return product.as("demo-legal");
    }

    private static Path exports() {
        return data.resolve("exports");
    }

    private static String id(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private static List<String> files(String export) throws IOException {
        try (var all = Files.list(exports())) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(export))
                    .toList();
        }
    }

    private static List<String> keys(String export) {
        return superuser
                .sql("select state from keyvault.subject_key where subject_id = ?::uuid")
                .param(export)
                .query(String.class)
                .list();
    }
}

package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductInside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Evidence lies sealed; what somebody does to it there is named wherever it is looked at, and is handed out nowhere. */
class EvidenceStoreJourneyTest {
    private final ProductInside product = ProductInside.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller admin = product.as("demo-admin");
    private final String dispute =
            done(agent.post("/disputes", Story.registration("C-store")), 201).at("/disputeId");
    private final String at = "/disputes/" + dispute;

    @Test
    void whatWasAlteredInTheStoreIsNamedAndNotHandedOut() throws IOException {
        done(upload("Le canapé est abîmé. ".repeat(10_000)), 201);
        var file = sealed();
        var as = Files.readAllBytes(file);
        assertThat(new String(as, StandardCharsets.ISO_8859_1)).doesNotContain("canap");
        try {
            alter(file, as, 100);
            var refused = Play.told(agent.get(at + "/evidence/E1"), "EVIDENCE_ALTERED");
            assertThat(Play.fact(refused, "EVIDENCE_ALTERED", "evidence")).isEqualTo("E1");
            Play.told(part("bytes=0-9"), "EVIDENCE_ALTERED");
            var export = new Exporting(product::as).ask(at, "INTERNAL_FULL", "");
            assertThat(product.as("demo-legal").get(export + "/file").text())
                    .contains("EXPORT_FAILED", "P-001: content altered");
            assertThat(faults()).contains("ALTERED", dispute).doesNotContain("canap");

            alter(file, as, as.length - 1);
            assertThat(done(part("bytes=0-9"), 206).text()).isEqualTo("Le canap\u00e9");
            assertThatThrownBy(() -> agent.get(at + "/evidence/E1"))
                    .as("the connection breaks off")
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            Files.write(file, as);
        }
        done(admin.post("/operations/evidence/checks", ""), 202);
        Wait.until("it is found as it was", () -> !faults().contains(dispute));
        assertThat(agent.get(at + "/evidence/E1").text()).startsWith("Le canapé est abîmé.");
    }

    @Test
    void whatOlderReleasesLeftInClearIsSealedWhenAnAdministratorAsks() throws Exception {
        var content = "Bon de livraison".getBytes(StandardCharsets.UTF_8);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        var key = UUID.randomUUID() + "/" + sha256.substring(0, 2) + "/" + sha256;
        var file = product.door().data().resolve("blobs").resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        assertThat(done(admin.get("/operations/evidence")).at("/clear")).isEqualTo("true");

        Play.told(agent.post("/operations/evidence/moves", ""), "ACTION_NOT_PERMITTED");
        done(admin.post("/operations/evidence/moves", ""), 202);

        Wait.until(
                "nothing lies in clear",
                () -> done(admin.get("/operations/evidence")).at("/clear").equals("false"));
        assertThat(file).doesNotExist();
        assertThat(files(key.substring(0, 36))).isEqualTo(1);
    }

    private String faults() {
        return done(admin.get("/operations/evidence?limit=500")).text();
    }

    private Answer part(String range) {
        return Answer.of(product.door()
                .send(agent.to(at + "/evidence/E1").header("Range", range).GET()));
    }

    private Answer upload(String content) {
        return agent.upload(at + "/evidence", "a.txt", content.getBytes(StandardCharsets.UTF_8), "type", "PHOTO");
    }

    private static void alter(Path file, byte[] content, int at) throws IOException {
        var altered = content.clone();
        altered[at] ^= 1;
        Files.write(file, altered);
    }

    private Path sealed() throws IOException {
        try (var files = Files.walk(product.door().data().resolve("evidence").resolve(dispute))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private long files(String directory) throws IOException {
        try (var files = Files.walk(product.door().data().resolve("evidence").resolve(directory))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}

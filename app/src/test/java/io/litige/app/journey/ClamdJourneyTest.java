package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the malware scanner itself says, and what becomes of files it cannot look into. Skipped where there is no clamd. */
class ClamdJourneyTest {
    private static final int LONGEST = 256 * 1024;

    @TempDir
    static Path directory;

    private static RealClamd clamd;
    private static ProductInside product;
    private static JdbcClient superuser;

    private Caller agent;
    private String at;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(RealClamd.program().isPresent(), "clamd is not installed on this machine (Debian: clamav-daemon)");
        clamd = new RealClamd(directory, "256K");
        clamd.start();
        var access = Database.fresh();
        superuser = JdbcClient.create(Database.superuser(access));
        product = ProductInside.start(
                access, List.of(), "litige.evidence.clamd=" + clamd.address(), "litige.evidence.scan-every=PT0.2S");
    }

    @AfterAll
    static void end() {
        if (product != null) {
            product.close();
        }
        if (clamd != null) {
            clamd.close();
        }
    }

    @BeforeEach
    void open() {
        agent = product.as("demo-agent");
        at = "/disputes/"
                + done(agent.post("/disputes", Story.registration("C-clamd")), 201)
                        .at("/disputeId");
    }

    @Test
    void whatItKnowsIsRefusedAndWhatItFindsCleanIsHandedOut() {
        var refused = Play.told(upload("a.txt", RealClamd.EICAR), "EVIDENCE_INFECTED");
        assertThat(Play.fact(refused, "EVIDENCE_INFECTED", "threat")).isEqualTo("Eicar-Test.UNOFFICIAL");
        Play.told(upload("b.txt", "Voici " + RealClamd.MALICE + ", merci"), "EVIDENCE_INFECTED");
        done(upload("c.txt", "Bon de livraison"), 201);
        assertThat(done(agent.get(at + "/evidence/E1")).text()).isEqualTo("Bon de livraison");
        assertThat(scan(0)).isEqualTo("CLEAN");
        assertThat(superuser
                        .sql("select distinct engine from desk.evidence_scan where state <> 'WAITING'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("ClamAV ");
    }

    @Test
    void whatItCannotLookIntoBecauseItIsEncryptedIsRefused() throws IOException {
        var refused = Play.told(
                agent.upload(at + "/evidence", "releve.pdf", encrypted(), "type", "PHOTO"), "EVIDENCE_ENCRYPTED");
        assertThat(Play.fact(refused, "EVIDENCE_ENCRYPTED", "allowed")).contains("password");
    }

    /** It says so and hangs up while we still write; such a file stays where it is and is in nobody's way. */
    @Test
    void aFileLongerThanItTakesStaysInQuarantineAndKeepsNoOtherThere() throws IOException {
        done(upload("long.txt", "a".repeat(4 * LONGEST)), 201);
        Play.told(agent.get(at + "/evidence/E1"), "EVIDENCE_QUARANTINED");
        clamd.dies();
        done(upload("short.txt", "Bon de livraison"), 201);
        assertThat(scan(1)).isEqualTo("WAITING");
        clamd.start();
        Wait.until("the short one was looked at", () -> scan(1).equals("CLEAN"));
        assertThat(scan(0)).isEqualTo("WAITING");
        assertThat(superuser
                        .sql("select trouble from desk.evidence_scan where state = 'WAITING'")
                        .query(String.class)
                        .list())
                .as("what it says may be lost with the connection, that it was tried is not")
                .singleElement()
                .asString()
                .isNotBlank();
    }

    @Test
    void aScannerThatDiesWithAFileInItsHandsLeavesItInQuarantineUntilItIsBack() throws Exception {
        clamd.stops();
        var before = noted();
        var upload = CompletableFuture.supplyAsync(() -> upload("d.txt", "Bon de livraison"));
        Wait.until("the scanner is being asked", () -> noted() > before);
        clamd.dies();
        done(upload.get(), 201);
        Play.told(agent.get(at + "/evidence/E1"), "EVIDENCE_QUARANTINED");
        clamd.start();
        Wait.until("it was looked at", () -> scan(0).equals("CLEAN"));
    }

    private static long noted() {
        return superuser
                .sql("select count(*) from desk.evidence_scan")
                .query(Long.class)
                .single();
    }

    private Answer upload(String name, String content) {
        return agent.upload(at + "/evidence", name, content.getBytes(StandardCharsets.UTF_8), "type", "PHOTO");
    }

    private String scan(int item) {
        return done(agent.get(at + "/evidence")).at("/items/" + item + "/scan");
    }

    private static byte[] encrypted() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var policy = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

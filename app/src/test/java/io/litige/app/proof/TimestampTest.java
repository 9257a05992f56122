package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static io.litige.app.proof.VerifyTest.SHELL;
import static io.litige.app.proof.VerifyTest.run;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.SignedNote;
import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Exporting;
import io.litige.app.proof.TestAuthority.Manner;
import io.litige.app.wiring.StartupRefused;
import io.litige.verify.Verify;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority that stamps checkpoints, what is kept of its answers, and everything it might answer instead. */
class TimestampTest {
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("notary.localhost/disputes/1", 7, Hash.of(new byte[] {1}));

    @TempDir
    Path directory;

    private TestAuthority authority;

    @BeforeEach
    void open() throws Exception {
        authority = new TestAuthority(directory);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void aStampIsKeptWhenItsAuthorityIsTrustedOrWhoeverIssuedIt() throws Exception {
        for (var trusted : new Path[] {authority.own(), authority.above()}) {
            var stamp = client(trusted).stamp(CHECKPOINT);
            assertThat(stamp.size()).isEqualTo(7);
            assertThat(Duration.between(stamp.at(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
            var certificates = TimestampCertificates.read(trusted);
            assertThatThrownBy(() -> Verify.stamped(
                            stamp.response(),
                            new Checkpoint(CHECKPOINT.origin(), 8, CHECKPOINT.root()).text(),
                            certificates))
                    .hasMessage("time stamp: of another checkpoint");
        }
    }

    @Test
    void noOtherAnswerIsKept() {
        refused(Manner.WRONG_NONCE, "nonce");
        refused(Manner.WRONG_IMPRINT, "message imprint");
        refused(Manner.OTHER_CERTIFICATE, "cannot be trusted");
        refused(Manner.NO_PURPOSE, "ExtendedKeyUsage");
        refused(Manner.REFUSING, "status 2");
        refused(Manner.BABBLING, "");
        refused(Manner.DOWN, "it answers 503");
    }

    private void refused(Manner manner, String why) {
        authority.does(manner);
        for (var trusted : new Path[] {authority.own(), authority.above()}) {
            assertThatThrownBy(() -> client(trusted).stamp(CHECKPOINT))
                    .as("%s", manner)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(why);
        }
    }

    /** Some bytes of an answer are not signed, and say nothing; no change makes another time or text of it. */
    @Test
    void noByteOfAStampMakesAnotherTimeOfIt() throws Exception {
        var stamp = client(authority.above()).stamp(CHECKPOINT);
        var certificates = TimestampCertificates.read(authority.above());
        for (int place = 0; place < stamp.response().length; place++) {
            var changed = stamp.response().clone();
            changed[place] ^= 1;
            assertThat(said(changed, certificates)).as("byte %d", place).isIn(null, stamp.at());
        }
        for (int length = 0; length < stamp.response().length; length += 7) {
            assertThat(said(java.util.Arrays.copyOf(stamp.response(), length), certificates))
                    .isNull();
        }
    }

    private static @Nullable Instant said(
            byte[] response, java.util.List<java.security.cert.X509Certificate> certificates) {
        try {
            return Verify.stamped(response, CHECKPOINT.text(), certificates);
        } catch (Verify.Wrong e) {
            return null;
        }
    }

    @Test
    void opensslTakesAStampForWhatItIs() throws Exception {
        assumeThat(VerifyTest.present("openssl")).isTrue();
        var response = Files.write(
                directory.resolve("c.tsr"),
                client(authority.above()).stamp(CHECKPOINT).response());
        var text = Files.writeString(directory.resolve("text"), CHECKPOINT.text());
        assertThat(openssl(text, response).code()).isZero();
        Files.writeString(text, CHECKPOINT.text() + " ");
        assertThat(openssl(text, response).code()).isNotZero();
    }

    private VerifyTest.Said openssl(Path text, Path response) throws Exception {
        return run(
                "openssl",
                "ts",
                "-verify",
                "-data",
                text.toString(),
                "-in",
                response.toString(),
                "-CAfile",
                authority.above().toString());
    }

    @Test
    void aWrongAuthorityIsRefusedAtTheStart() throws IOException {
        assertThatThrownBy(() -> TimestampClient.of(settings("ftp://tsa", authority.own(), null)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("http(s) url");
        assertThatThrownBy(() -> TimestampClient.of(settings(authority.url(), authority.own(), "one")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("object identifier");
        assertThatThrownBy(() -> TimestampClient.of(settings(authority.url(), null, null)))
                .isInstanceOf(StartupRefused.class);
        var empty = Files.writeString(directory.resolve("empty.pem"), "");
        assertThatThrownBy(() -> TimestampClient.of(settings(authority.url(), empty, null)))
                .isInstanceOf(StartupRefused.class);
    }

    @Test
    void sealingGoesOnWithoutTheAuthorityAndAnExportForACourtIsStampedWithIt() throws Exception {
        authority.does(Manner.DOWN);
        try (var product = new SealedProduct(
                Database.fresh(),
                "litige.proof.anchors.timestamp.url=" + authority.url(),
                "litige.proof.anchors.timestamp.certificate=" + authority.above(),
                "litige.proof.anchors.timestamp.every=1d",
                "litige.proof.anchors.timestamp.again=100ms")) {
            product.live(1, 0);
            product.awaitSealed();
            var dispute = "/disputes/" + product.disputes.getFirst();
            Wait.until("the trouble is told", () -> told(product, "/timestamp/trouble")
                    .contains("503"));
            assertThat(told(product, "/anchoring")).isEqualTo("NONE");
            assertThat(health(product)).isEqualTo("DOWN");
            var exporting = new Exporting(product.litige::as);
            var unstamped = exporting.files(dispute, "COURT");
            assertThat(unstamped).doesNotContainKey("data/proofs/checkpoint.tsr");
            assertThat(text(unstamped, "data/LISEZMOI.txt")).contains("Anchoring: none");

            authority.does(Manner.RIGHT);
            Wait.until("it is stamped", () -> told(product, "/anchoring").equals("STAMPED"));
            Wait.until("health is up", () -> health(product).equals("UP"));
            assertThat(done(product.legal().get("/proof"))
                            .json()
                            .at("/timestamp/trouble")
                            .isNull())
                    .isTrue();
            stampOverHttp(product);
            assertThat(exporting.files(dispute, "MEDIATOR")).doesNotContainKey("data/proofs/checkpoint.tsr");
            var stamped = exporting.files(dispute, "COURT");
            assertThat(text(stamped, "data/LISEZMOI.txt"))
                    .contains("horodaté par une autorité d’horodatage")
                    .doesNotContain("Anchoring: none");
            verified(stamped, product.key());
        }
    }

    private void stampOverHttp(SealedProduct product) throws Exception {
        var at = "/log/checkpoint/" + told(product, "/timestamp/size");
        var note = SignedNote.parse(done(product.legal().get(at)).text());
        var response = product.legal().bytes(at + "/timestamp");
        assertThat(Verify.stamped(response, note.text(), TimestampCertificates.read(authority.above())))
                .isEqualTo(Instant.parse(told(product, "/timestamp/stampedAt")));
        assertThat(product.legal().get("/log/checkpoint/999999").status()).isEqualTo(404);
        assertThat(product.legal().get("/log/checkpoint/999999/timestamp").status())
                .isEqualTo(404);
        assertThat(product.litige.as("demo-agent").get(at + "/timestamp").status())
                .isEqualTo(403);
        assertThatThrownBy(() -> product.superuser
                        .sql("update proof.anchor set stamped_at = now()")
                        .update())
                .hasStackTraceContaining("the log only grows");
    }

    /** Both verifiers say when, if they know the authority; that nothing was checked, if they do not. */
    private void verified(Map<String, byte[]> bag, String log) throws Exception {
        var written = SealedProduct.written(bag);
        var known = Files.writeString(
                directory.resolve("known"),
                "log " + log + "\n" + TimestampCertificates.lines(TimestampCertificates.read(authority.above())));
        var unknown = Files.writeString(directory.resolve("unknown"), "log " + log + "\n");
        assertThat(Verify.check(written, known.toString()))
                .anyMatch(line -> line.startsWith("Stamped at 20"))
                .noneMatch(line -> line.startsWith("Anchoring"));
        assertThat(Verify.check(written, unknown.toString()))
                .anyMatch(line -> line.contains("was not checked"))
                .contains("Anchoring: none (signed by the log alone)");
        var other = new TestAuthority(Files.createDirectories(directory.resolve("other")));
        other.close();
        var wrong = Files.writeString(
                directory.resolve("wrong"),
                "log " + log + "\n" + TimestampCertificates.lines(TimestampCertificates.read(other.above())));
        assertThat(VerifyTest.verdict(written, wrong.toString())).contains("not by an authority that is trusted");
        if (VerifyTest.present("openssl")) {
            assertThat(shell(written, known).text())
                    .startsWith("OK ")
                    .contains("Stamped at 20")
                    .doesNotContain("Anchoring");
            assertThat(shell(written, unknown).text()).startsWith("OK ").contains("was not checked", "Anchoring: none");
            assertThat(shell(written, wrong).text()).startsWith("FAILED: ").contains("not by an authority");
        }
    }

    private static VerifyTest.Said shell(Path bag, Path keys) throws Exception {
        return run("sh", SHELL.toString(), bag.toString(), keys.toString());
    }

    private TimestampClient client(Path trusted) {
        return TimestampClient.of(settings(authority.url(), trusted, "1.3.6.1.4.1.99999.1"));
    }

    private static ProofProperties.Timestamp settings(String url, @Nullable Path certificate, @Nullable String policy) {
        return new ProofProperties.Timestamp(url, certificate, policy, Duration.ofDays(1), Duration.ofSeconds(1));
    }

    private static String told(SealedProduct product, String pointer) {
        return done(product.legal().get("/proof")).json().at(pointer).asString("");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    private static String health(SealedProduct product) {
        return product.litige
                .as("demo-admin")
                .get("/actuator/health")
                .json()
                .at("/components/proof/status")
                .asString("");
    }
}

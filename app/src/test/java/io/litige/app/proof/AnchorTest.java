package io.litige.app.proof;

import static io.litige.app.proof.VerifyTest.SHELL;
import static io.litige.app.proof.VerifyTest.run;
import static io.litige.app.proof.VerifyTest.verdict;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.proof.Check;
import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Database;
import io.litige.app.Scratch;
import io.litige.app.Wait;
import io.litige.app.product.Exporting;
import io.litige.app.wiring.StartupRefused;
import io.litige.witness.Witness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness and a copy outside: what they have seen cannot be taken back, by nobody. */
class AnchorTest {
    private static final String ORIGIN = "notary.localhost/disputes/1";
    private static final String NAME = "audit.example.org/w1";

    @TempDir
    Path data;

    @TempDir
    Path seen;

    @TempDir
    Path copies;

    @Test
    void aWitnessSignsWhatTheLogHasSignedAndWillHearOfNoOtherHistory() throws Exception {
        var log = newKey();
        try (var witness = witness(log)) {
            var product = new SealedProduct(Database.fresh(), settings(witness));
            product.live(1, 0);
            assertThat(product.legal().get("/proof").at("/anchoring")).isEqualTo("WITNESSED");
            var bag = new Exporting(product.litige::as).files("/disputes/" + product.disputes.getFirst(), "MEDIATOR");
            var directory = SealedProduct.written(bag);
            var keys = Scratch.file("litige", ".keys");
            Files.writeString(keys, "log " + log + "\nwitness " + witness.key() + "\n");
            assertThat(verdict(directory, keys.toString())).isEmpty();
            assertThat(io.litige.verify.Verify.check(directory, log.toString()))
                    .contains("Anchoring: none (signed by the log alone)");
            var others = SigningKey.ofPem(ORIGIN, VerifierKey.LOG, SigningKey.newPem())
                    .verifier();
            assertThat(verdict(directory, others.toString())).contains("the log has not signed the checkpoint");
            assertThat(verdict(directory, "log " + others + "\nlog " + log + "\n"))
                    .isEmpty();
            var stranger = SigningKey.ofPem(NAME, VerifierKey.WITNESS, SigningKey.newPem())
                    .verifier();
            assertThat(verdict(directory, "log " + log + "\nwitness " + stranger + "\n"))
                    .contains("not every witness has signed");
            assertThat(new String(requireNonNull(bag.get("data/LISEZMOI.txt")), StandardCharsets.UTF_8))
                    .contains("vu par le témoin " + NAME);
            if (VerifyTest.present("openssl")) {
                assertThat(run("sh", SHELL.toString(), directory.toString(), keys.toString())
                                .text())
                        .startsWith("OK dispute/")
                        .contains("Seen by " + NAME);
                Files.writeString(keys, "log " + others + "\nlog " + log + "\n");
                assertThat(run("sh", SHELL.toString(), directory.toString(), keys.toString())
                                .text())
                        .startsWith("OK dispute/")
                        .contains("Anchoring: none");
                Files.writeString(keys, "log " + others + "\n");
                assertThat(run("sh", SHELL.toString(), directory.toString(), keys.toString())
                                .text())
                        .startsWith("FAILED: the log has not signed");
            }
            assertThat(copies.toFile().list()).hasSize(1);
            shortened(product, witness);
            anotherHistory(witness);
        }
    }

    /** Whoever restores an older log, and the last checkpoint on the machine with it, is found out by the witness. */
    private void shortened(SealedProduct product, Witness witness) throws IOException {
        product.awaitSealed();
        Wait.until("the witness has seen it all", () -> product.superuser
                .sql("select max(a.size) = (select size from proof.log) from proof.anchor a")
                .query(Boolean.class)
                .optional()
                .orElse(false));
        product.close();
        product.force("delete from proof.checkpoint where size = (select max(size) from proof.checkpoint)");
        try (var files = Files.walk(data.resolve("proof"))) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        assertThatThrownBy(() -> SealedProduct.start(product.access, List.of(), settings(witness))
                        .close())
                .satisfies(failure -> assertThat(refusal(failure)).hasMessageContaining("was shortened"));
    }

    /** The same key over another record: the copy refuses the start, and without it the witness ends the sealing. */
    private void anotherHistory(Witness witness) throws IOException {
        var access = Database.fresh();
        assertThatThrownBy(() -> SealedProduct.start(access, List.of(), settings(witness))
                        .close())
                .satisfies(failure -> assertThat(refusal(failure)).hasMessageContaining("is gone from the database"));
        try (var files = Files.walk(copies)) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        var other = new SealedProduct(access, settings(witness));
        other.live(1, 0);
        var notary = other.litige.context().getBean(Notary.class);
        Wait.until("nothing is sealed any more", () -> notary.status().role() == NotaryStatus.Role.BROKEN);
        assertThat(notary.status().reason()).contains("witness " + NAME);
        other.close();
    }

    @Test
    void aWrongAnchorIsRefusedAtTheStart() {
        assertThatThrownBy(() -> SealedProduct.start(
                                Database.fresh(),
                                List.of(),
                                "litige.proof.anchors.witnesses[0].url=ftp://w",
                                "litige.proof.anchors.witnesses[0].key=w+00000000+AA==")
                        .close())
                .satisfies(failure ->
                        assertThat(refusal(failure)).hasMessageContaining("litige.proof.anchors.witnesses is wrong"));
        assertThatThrownBy(() -> SealedProduct.start(
                                Database.fresh(), List.of(), "litige.proof.anchors.copy=" + data.resolve("none"))
                        .close())
                .satisfies(failure -> assertThat(refusal(failure))
                        .hasMessageContaining("litige.proof.anchors.copy names no directory"));
    }

    @Test
    void aWitnessAnswersAsTheProtocolSays() throws Exception {
        var key = SigningKey.ofPem(ORIGIN, VerifierKey.LOG, SigningKey.newPem());
        var leaves = IntStream.range(0, 9)
                .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
                .toList();
        var others = new ArrayList<>(leaves);
        others.set(1, Hash.leaf(new byte[] {99}));
        try (var witness = witness(key.verifier())) {
            assertThat(ask(witness, 0, List.of(), note(key, leaves, 3))).startsWith("200 \u2014 " + NAME);
            assertThat(ask(witness, 0, List.of(), note(key, leaves, 7))).isEqualTo("409 3\n");
            assertThat(ask(witness, 3, List.of(), note(key, leaves, 7))).startsWith("422");
            var proof = Merkle.consistency(3, 7, Merkle.nodes(leaves.subList(0, 7)));
            assertThat(Check.consistent(
                            3, Merkle.root(leaves.subList(0, 3)), 7, Merkle.root(leaves.subList(0, 7)), proof))
                    .isTrue();
            assertThat(ask(witness, 3, proof, note(key, leaves, 7))).startsWith("200");
            assertThat(ask(witness, 7, List.of(), note(key, leaves, 7))).startsWith("200");
            assertThat(ask(witness, 7, List.of(), note(key, others, 7))).isEqualTo("409 7\n");
            assertThat(ask(witness, 7, List.of(), note(key, leaves, 3))).startsWith("400");
            var stranger = SigningKey.ofPem(ORIGIN, VerifierKey.LOG, SigningKey.newPem());
            assertThat(ask(witness, 7, List.of(), note(stranger, leaves, 7))).startsWith("403");
            var unknown = SigningKey.ofPem("other.example.org/1", VerifierKey.LOG, SigningKey.newPem());
            assertThat(ask(witness, 0, List.of(), note(unknown, leaves, 7))).startsWith("404");
        }
        try (var again = witness(key.verifier())) {
            assertThat(ask(again, 0, List.of(), note(key, leaves, 9))).isEqualTo("409 7\n");
        }
    }

    private static String ask(Witness witness, long old, List<Hash> proof, SignedNote note) throws Exception {
        var body = "old " + old + "\n"
                + proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n" + note;
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + witness.port() + "/add-checkpoint"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static SignedNote note(SigningKey key, List<Hash> leaves, int size) {
        return key.sign(new Checkpoint(key.verifier().name(), size, Merkle.root(leaves.subList(0, size))).text());
    }

    private VerifierKey newKey() throws IOException {
        var file = Files.createDirectories(data.resolve("keys")).resolve("notary.pem");
        Files.writeString(file, SigningKey.newPem());
        return SigningKey.ofPem(ORIGIN, VerifierKey.LOG, Files.readString(file)).verifier();
    }

    private Witness witness(VerifierKey log) throws IOException {
        return Witness.start(
                seen,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                NAME,
                List.of(log),
                Clock.systemUTC());
    }

    private String[] settings(Witness witness) {
        return new String[] {
            "litige.data-directory=" + data,
            "litige.proof.anchors.witnesses[0].url=http://127.0.0.1:" + witness.port(),
            "litige.proof.anchors.witnesses[0].key=" + witness.key(),
            "litige.proof.anchors.copy=" + copies,
            "litige.proof.anchors.every=50ms"
        };
    }

    private static Throwable refusal(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefused) {
                return cause;
            }
        }
        throw new AssertionError("it started, or failed otherwise", failure);
    }
}

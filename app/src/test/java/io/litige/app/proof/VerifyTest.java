package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Head;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Scratch;
import io.litige.app.Wait;
import io.litige.verify.Verify;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The verifier that is given out, against proofs of the running product and against whoever changes them. */
class VerifyTest {
    static final Path SHELL = Path.of("src/main/resources/proof/verify.sh");
    static final Path SOURCE = Path.of("src/main/java/io/litige/verify/Verify.java");

    private static SealedProduct product;
    private static Map<String, byte[]> proof;
    private static Map<String, byte[]> other;
    private static String key;

    @BeforeAll
    static void live() throws Exception {
        product = new SealedProduct();
        product.live(3, 0);
        key = product.key();
        proof = product.bundle(product.disputes.get(0));
        other = product.bundle(product.disputes.get(1));
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void aProofVerifiesWithAJavaAndNothingElse() throws Exception {
        var given = Files.writeString(
                Scratch.directory("given").resolve("Verify.java"),
                product.legal().get("/proof/verifier").text());
        var said = run("java", given.toString(), SealedProduct.written(proof).toString(), key);
        assertThat(said.text())
                .startsWith("OK dispute/" + product.disputes.getFirst() + ": ")
                .contains("Anchoring: none");
        assertThat(said.code()).isZero();

        var wrong = new LinkedHashMap<>(proof);
        wrong.remove("events/000001.leaf");
        var refused =
                run("java", SOURCE.toString(), SealedProduct.written(wrong).toString(), key);
        assertThat(refused.text()).startsWith("FAILED: events/000001.leaf is missing");
        assertThat(refused.code()).isEqualTo(1);

        assertThat(run("java", SOURCE.toString()).code()).isEqualTo(2);
        var classes = Scratch.directory("verifier");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "--release", "17", "-d", classes.toString(), SOURCE.toString()))
                .isZero();
    }

    @Test
    void aProofIsTheSameWhenItIsMadeAgain() {
        assertThat(product.legal().bytes("/disputes/" + product.disputes.get(2) + "/proof"))
                .isEqualTo(product.legal().bytes("/disputes/" + product.disputes.get(2) + "/proof"));
    }

    @Test
    void noProtectedTextAndNoCiphertextLeavesInAProof() {
        proof.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("Camille", "140 au lieu", "\"$x\"", "\"e\":\""));
    }

    /** What is destroyed is a key: no byte that was sealed. */
    @Test
    void aProofVerifiesAfterTheTextsAreDestroyedAsBefore() throws IOException {
        product.live(1, 1);
        var dispute = product.disputes.getLast();
        var at = "/disputes/" + dispute;
        var agent = product.litige.as("demo-agent");
        done(agent.post(at + "/withdrawal", "{\"statement\":\"Je renonce.\"}", latest(at)));
        var before = product.bundle(dispute);
        var asked = done(product.litige
                .as("demo-dpo")
                .post(at + "/shredding", "{\"basis\":\"ERASURE_GRANTED\",\"request\":\"DSR-9\"}"));
        done(product.legal().post(at + "/shredding/confirmation", "{}", asked.version()));
        Wait.until(
                "the keys are gone",
                () -> !agent.get(at + "/timeline?limit=100").text().contains("Il rappelle demain"));
        var after = product.bundle(dispute);
        assertThat(verdict(SealedProduct.written(before))).isEmpty();
        assertThat(verdict(SealedProduct.written(after))).isEmpty();
        before.forEach((name, content) -> {
            if (name.startsWith("events/")) {
                assertThat(after.get(name)).as(name).isEqualTo(content);
            }
        });
        assertThat(after).hasSizeGreaterThan(before.size());
    }

    private static long latest(String at) {
        return Long.parseLong(product.legal().get(at + "/timeline?limit=1").at("/latestVersion"));
    }

    @Test
    void noByteCanBeChanged() throws IOException {
        var directory = SealedProduct.written(proof);
        var random = new Random(58_950);
        assertThat(verdict(directory)).isEmpty();
        for (var file : proof.entrySet()) {
            var path = directory.resolve(file.getKey());
            for (int place = 0; place < file.getValue().length; place++) {
                var flipped = file.getValue().clone();
                flipped[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(path, flipped);
                assertThat(verdict(directory))
                        .as("byte %d of %s", place, file.getKey())
                        .isNotEmpty();
            }
            Files.write(path, file.getValue());
        }
        assertThat(verdict(directory)).isEmpty();
    }

    @Test
    void noFileCanBeDroppedCutOffLengthenedOrAdded() throws IOException {
        for (var name : proof.keySet()) {
            refused("dropped " + name, files -> files.remove(name));
            refused("emptied " + name, files -> files.put(name, new byte[0]));
            refused(
                    "cut off " + name,
                    files -> files.put(name, java.util.Arrays.copyOf(file(name), file(name).length - 1)));
            refused(
                    "lengthened " + name,
                    files -> files.put(name, java.util.Arrays.copyOf(file(name), file(name).length + 1)));
        }
        refused("added", files -> files.put("events/000099.leaf", new byte[1]));
        refused("added elsewhere", files -> files.put("README.txt", new byte[1]));
        refused("added below", files -> files.put("events/more/000000.leaf", new byte[1]));
        refused(
                "laid open what nobody wrote",
                files -> files.put(
                        "events/000000.disclosures",
                        "WyJzYWx0IiwiL3RleHQiLCJmb3JnZWQiXQ\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void noTwoFilesCanBeExchanged() throws IOException {
        var names = List.copyOf(proof.keySet());
        for (var one : names) {
            for (var two : names) {
                if (one.compareTo(two) < 0 && !java.util.Arrays.equals(file(one), file(two))) {
                    refused(one + " for " + two, files -> {
                        files.put(one, file(two));
                        files.put(two, file(one));
                    });
                }
            }
        }
    }

    @Test
    void nothingOfAnotherDisputeCanBePutInItsPlace() throws IOException {
        for (var name : proof.keySet()) {
            var foreign = other.get(name);
            if (foreign != null && !java.util.Arrays.equals(foreign, file(name))) {
                refused("another dispute's " + name, files -> files.put(name, foreign));
            }
        }
    }

    @Test
    void theLastEventCannotBeKeptBack() throws IOException {
        int last = (int) proof.keySet().stream()
                        .filter(name -> name.endsWith(".leaf") && name.startsWith("events/"))
                        .count()
                - 1;
        var number = "%06d".formatted(last);
        refused("without the last event", files -> {
            List.of("events/" + number + ".leaf", "events/" + number + ".body.json", "proofs/" + number + ".path")
                    .forEach(files::remove);
        });
        refused("and with a head that says so", files -> {
            List.of("events/" + number + ".leaf", "events/" + number + ".body.json", "proofs/" + number + ".path")
                    .forEach(files::remove);
            var head = Head.parse(file("proofs/head.entry"));
            var before = io.litige.api.proof.Hash.leaf(file("events/%06d.leaf".formatted(last - 1)));
            files.put(
                    "proofs/head.entry",
                    new Head(head.stream(), head.count() - 1, before).text().getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void anotherKeyOfTheSameNameConvincesNobody() throws Exception {
        var forger = SigningKey.ofPem(VerifierKey.parse(key).name(), VerifierKey.LOG, SigningKey.newPem());
        var files = new LinkedHashMap<>(proof);
        var text = SignedNote.parse(file("proofs/checkpoint")).text();
        files.put("proofs/checkpoint", forger.sign(text).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(SealedProduct.written(files))).isNotEmpty();
        assertThat(verdict(SealedProduct.written(proof), forger.verifier().toString()))
                .isNotEmpty();
        assertThat(verdict(SealedProduct.written(files), forger.verifier().toString()))
                .isEmpty();
    }

    @Test
    void opensslVerifiesTheSignatureOfACheckpoint() throws Exception {
        assumeThat(present("openssl")).isTrue();
        var note = SignedNote.parse(file("proofs/checkpoint"));
        var directory = Scratch.directory("openssl");
        var der = Base64.getEncoder()
                .encodeToString(concat(
                        java.util.HexFormat.of().parseHex("302a300506032b6570032100"),
                        VerifierKey.parse(key).key()));
        Files.writeString(
                directory.resolve("log.pem"), "-----BEGIN PUBLIC KEY-----\n" + der + "\n-----END PUBLIC KEY-----\n");
        Files.write(directory.resolve("signature"), note.signatures().getFirst().bytes());
        Files.writeString(directory.resolve("text"), note.text());
        assertThat(openssl(directory).code()).isZero();
        Files.writeString(
                directory.resolve("text"),
                new Checkpoint(VerifierKey.parse(key).name(), 1, io.litige.api.proof.Hash.EMPTY).text());
        assertThat(openssl(directory).code()).isNotZero();
    }

    @Test
    void theVerifierForTheShellAgrees() throws Exception {
        assumeThat(present("openssl")).isTrue();
        var keys = Scratch.file("litige", ".keys");
        Files.writeString(keys, "log " + key + "\n");
        var good = inShell(proof, keys);
        assertThat(good.text()).startsWith("OK dispute/" + product.disputes.getFirst() + ": ");
        assertThat(good.code()).isZero();
        var random = new Random(58_951);
        var names = List.copyOf(proof.keySet());
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i % names.size());
            var content = file(name).clone();
            int place = random.nextInt(content.length);
            content[place] ^= (byte) (1 << random.nextInt(8));
            var files = new LinkedHashMap<>(proof);
            files.put(name, content);
            var refused = inShell(files, keys);
            assertThat(refused.text()).as("byte %d of %s", place, name).startsWith("FAILED: ");
            assertThat(refused.code()).as("byte %d of %s", place, name).isEqualTo(1);
        }
    }

    private static Said inShell(Map<String, byte[]> files, Path keys) throws Exception {
        return run("sh", SHELL.toString(), SealedProduct.written(files).toString(), keys.toString());
    }

    private static byte[] file(String name) {
        return requireNonNull(proof.get(name), name);
    }

    private static Said openssl(Path directory) throws Exception {
        return run(
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                directory.resolve("log.pem").toString(),
                "-rawin",
                "-in",
                directory.resolve("text").toString(),
                "-sigfile",
                directory.resolve("signature").toString());
    }

    private static byte[] concat(byte[] one, byte[] two) {
        var both = java.util.Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static void refused(String what, java.util.function.Consumer<Map<String, byte[]>> change)
            throws IOException {
        var files = new LinkedHashMap<>(proof);
        change.accept(files);
        assertThat(verdict(SealedProduct.written(files))).as(what).isNotEmpty();
    }

    record Said(int code, String text) {}

    static Said run(String... command) throws Exception {
        var full = command.clone();
        if (full[0].equals("java")) {
            full[0] = ProcessHandle.current().info().command().orElseThrow();
        }
        var process = new ProcessBuilder(full).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    static boolean present(String program) {
        try {
            return run(program, "version").code() == 0;
        } catch (Exception e) {
            return false;
        }
    }

    private static String verdict(Path directory) {
        return verdict(directory, key);
    }

    /** Why not; empty when it verifies. Anything but a verdict is an accident, and fails the test. */
    static String verdict(Path directory, String key) {
        try {
            Verify.check(directory, key);
            return "";
        } catch (Verify.Wrong e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static io.litige.app.proof.VerifyTest.SHELL;
import static io.litige.app.proof.VerifyTest.SOURCE;
import static io.litige.app.proof.VerifyTest.run;
import static io.litige.app.proof.VerifyTest.verdict;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Head;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Scratch;
import io.litige.app.product.Exporting;
import io.litige.verify.Verify;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An export on its way from the request to the receiver, and everything somebody might do to it on the way. */
class BagTest {
    private static final byte[] PIECE = "%PDF-1.7 bon de livraison n° 7".getBytes(StandardCharsets.UTF_8);

    private static SealedProduct product;
    private static Exporting exporting;
    private static String dispute;
    private static Map<String, byte[]> bag;
    private static Map<String, byte[]> other;
    private static String key;
    private static SigningKey insider;

    @BeforeAll
    static void live() throws IOException {
        product = new SealedProduct();
        product.live(2, 1);
        key = product.key();
        exporting = new Exporting(product.litige::as);
        dispute = "/disputes/" + product.disputes.get(0);
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
        bag = exporting.files(dispute, "COURT");
        other = exporting.files("/disputes/" + product.disputes.get(1), "AUDIT");
        insider = SigningKey.ofPem(
                VerifierKey.parse(key).name() + "/export",
                VerifierKey.LOG,
                Files.readString(product.litige.door().data().resolve("keys/export.pem")));
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Tag("requirement-52")
    @Test
    void aBagVerifiesOfflineUnpackedOrNot() throws Exception {
        var directory = SealedProduct.written(bag);
        var said = run("java", SOURCE.toString(), directory.toString(), key);
        assertThat(said.text())
                .startsWith("OK dispute/" + product.disputes.get(0) + ": ")
                .contains("profile court, withheld events: -")
                .contains("Anchoring: none");
        assertThat(said.code()).isZero();
        var zip = Scratch.file("litige", ".zip");
        Files.write(zip, exporting.zip(dispute, "MEDIATOR"));
        assertThat(Verify.check(zip, key).getFirst()).startsWith("OK dispute/");
        Files.write(zip, java.util.Arrays.copyOf(Files.readAllBytes(zip), 5_000));
        assertThat(verdict(zip, key)).contains("no whole ZIP");
    }

    @Tag("requirement-50")
    @Test
    void itHoldsWhatAReceiverNeeds() {
        assertThat(bag.keySet())
                .contains(
                        "bagit.txt",
                        "bag-info.txt",
                        "export.note",
                        "manifest-sha256.txt",
                        "manifest-sha512.txt",
                        "tagmanifest-sha256.txt",
                        "data/LISEZMOI.txt",
                        "data/README.txt",
                        "data/bordereau.csv",
                        "data/bordereau.fr.pdf",
                        "data/timeline.json",
                        "data/timeline.fr.pdf",
                        "data/exhibits/P-001_bon.pdf",
                        "data/events/000000.disclosures",
                        "data/proofs/export-key.leaf",
                        "data/verify/Verify.java",
                        "data/verify/verify.sh");
        assertThat(text("data/timeline.json")).contains("\"event\":\"export-requested\"", "\"export-released\"");
        assertThat(file("data/exhibits/P-001_bon.pdf")).isEqualTo(PIECE);
        assertThat(text("data/LISEZMOI.txt")).contains(key, "Anchoring: none");
        other.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("Camille", "140 au lieu", "\"$x\":"));
        assertThat(other.keySet()).noneMatch(name -> name.endsWith(".disclosures"));
    }

    @Test
    void noByteCanBeChanged() throws IOException {
        var directory = SealedProduct.written(bag);
        var random = new Random(58_952);
        assertThat(verdict(directory, key)).isEmpty();
        for (var file : bag.entrySet()) {
            var path = directory.resolve(file.getKey());
            int length = file.getValue().length;
            // Large files hang on their digest alone, which one byte changes like another.
            int step = file.getKey().startsWith("data/events/000000")
                            || file.getKey().equals("export.note")
                    ? 1
                    : Math.max(1, length / 60);
            for (int place = 0; place < length; place += step) {
                var flipped = file.getValue().clone();
                flipped[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(path, flipped);
                assertThat(verdict(directory, key))
                        .as("byte %d of %s", place, file.getKey())
                        .isNotEmpty();
            }
            Files.write(path, file.getValue());
        }
        assertThat(verdict(directory, key)).isEmpty();
    }

    @Test
    void noFileCanBeDroppedAddedExchangedOrMadeALink() throws IOException {
        var directory = SealedProduct.written(bag);
        for (var name : bag.keySet()) {
            var path = directory.resolve(name);
            Files.delete(path);
            assertThat(verdict(directory, key)).as("dropped " + name).contains(lastOf(name));
            Files.createSymbolicLink(path, SOURCE.toAbsolutePath());
            assertThat(verdict(directory, key)).as("a link for " + name).isNotEmpty();
            Files.delete(path);
            Files.write(path, java.util.Arrays.copyOf(file(name), file(name).length + 1));
            assertThat(verdict(directory, key)).as("lengthened " + name).isNotEmpty();
            Files.write(path, file(name));
        }
        for (var added : List.of("more.txt", "data/more.txt", "data/events/000099.leaf", "data/exhibits/P-009.pdf")) {
            Files.write(directory.resolve(added), new byte[1]);
            assertThat(verdict(directory, key)).as("added " + added).contains(lastOf(added));
            Files.delete(directory.resolve(added));
        }
        var names = List.copyOf(bag.keySet());
        for (int i = 1; i < names.size(); i++) {
            var one = names.get(i - 1);
            var two = names.get(i);
            if (!java.util.Arrays.equals(file(one), file(two))) {
                Files.write(directory.resolve(one), file(two));
                Files.write(directory.resolve(two), file(one));
                assertThat(verdict(directory, key)).as(one + " for " + two).isNotEmpty();
                Files.write(directory.resolve(one), file(one));
                Files.write(directory.resolve(two), file(two));
            }
        }
        assertThat(verdict(directory, key)).isEmpty();
    }

    /** Whoever holds the key of exports can sign what they like; the log does not follow. */
    @Test
    void whatAnInsiderSignsAnewIsCaughtAndNamed() {
        int last = last();
        forged("without its last event", files -> drop(files, last), last, "INCOMPLETE");
        forged(
                "without its last event, and with a head that says so",
                files -> {
                    drop(files, last);
                    var head = Head.parse(file("data/proofs/head.entry"));
                    var before = Hash.leaf(file("data/events/%06d.leaf".formatted(last - 1)));
                    files.put("data/proofs/head.entry", ascii(new Head(head.stream(), last, before).text()));
                },
                last,
                "not among the heads");
        forged("without an event in the middle", files -> drop(files, 1), last + 1, "000001.leaf is missing");
        forged(
                "with two events exchanged",
                files -> List.of(
                                "events/%06d.leaf",
                                "events/%06d.body.json", "events/%06d.disclosures", "proofs/%06d.path")
                        .forEach(name -> exchange(files, "data/" + name.formatted(1), "data/" + name.formatted(2))),
                last + 1,
                "event 1 has another number");
        forged(
                "with an event more",
                files -> List.of("events/%06d.leaf", "events/%06d.body.json", "proofs/%06d.path")
                        .forEach(name ->
                                files.put("data/" + name.formatted(last + 1), file("data/" + name.formatted(last)))),
                last + 2,
                "another number of events");
        forged(
                "with other contents",
                files -> files.put(
                        "data/events/000000.body.json",
                        ascii(text("data/events/000000.body.json").replace("CONSUMER", "BUSINESS"))),
                last + 1,
                "the contents of event 0 are not what was sealed");
        forged(
                "with an event of another dispute",
                files -> List.of("events/000001.leaf", "events/000001.body.json", "proofs/000001.path")
                        .forEach(name -> files.put("data/" + name, requireNonNull(other.get("data/" + name)))),
                last + 1,
                "of another stream");
        forged(
                "with a text nobody wrote",
                files -> files.put("data/events/000000.disclosures", ascii("WyJzYWx0IiwiL3RleHQiLCJmb3JnZWQiXQ\n")),
                last + 1,
                "a text of event 0 is not what was recorded");
        forged(
                "with a text twice",
                files -> files.put(
                        "data/events/000000.disclosures", ascii(twice(text("data/events/000000.disclosures")))),
                last + 1,
                "the same text twice");
        forged(
                "with another exhibit",
                files -> files.put("data/exhibits/P-001_bon.pdf", ascii("%PDF-1.7 bon de livraison n° 8")),
                last + 1,
                "P-001_bon.pdf is of no event");
        for (var more :
                List.of("exhibits/more/P-002.txt", "exhibits/.P-002.txt", "exhibits/x.custody.json/P-002.txt")) {
            forged("with " + more, files -> files.put("data/" + more, ascii("who says so?")), last + 1, lastOf(more));
        }
        forged(
                "with heads of another time",
                files -> files.put(
                        "data/proofs/heads.leaf",
                        ascii(text("data/proofs/heads.leaf").replaceFirst("streams \\d+", "streams 99"))),
                last + 1,
                "heads.leaf is not in the log");
    }

    @Test
    void aKeyTheLogDoesNotKnowSignsNothing() throws IOException {
        var stranger = SigningKey.ofPem(insider.verifier().name(), VerifierKey.LOG, SigningKey.newPem());
        assertThat(verdict(SealedProduct.written(signed(new LinkedHashMap<>(bag), last() + 1, "-", stranger)), key))
                .contains("export.note: a signature by an unknown key");
        var files = new LinkedHashMap<>(bag);
        files.put(
                "data/proofs/export-key.leaf",
                ascii("dlog/leaf/v1\nkind key\nop add\nvkey " + stranger.verifier() + "\n"));
        assertThat(verdict(SealedProduct.written(signed(files, last() + 1, "-", stranger)), key))
                .contains("export-key.leaf is not in the log");
    }

    @Test
    void whatIsWithheldIsListedAndStillProven() throws Exception {
        var legal = product.litige.as("demo-legal");
        var at = exporting.ask(
                dispute,
                "THIRD_PARTY",
                ",\"redactions\":[{\"sequence\":2,\"reason\":\"THIRD_PERSON\"},"
                        + "{\"sequence\":0,\"path\":\"/statement\",\"reason\":\"THIRD_PERSON\"}]");
        var files = Exporting.unpacked(legal.bytes(at + "/file"));
        assertThat(verdict(SealedProduct.written(files), key)).isEmpty();
        assertThat(new String(requireNonNull(files.get("export.note")), StandardCharsets.UTF_8))
                .contains("\nprofile third-party\n", "\nwithheld 2\n");
        assertThat(files).doesNotContainKey("data/events/000002.body.json").containsKey("data/events/000002.leaf");
        files.forEach((name, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8)).as(name).doesNotContain("140 au lieu"));
        var told = new LinkedHashMap<>(files);
        told.put("data/events/000002.body.json", file("data/events/000002.body.json"));
        assertThat(verdict(SealedProduct.written(signed(told, count(files), "2", insider)), key))
                .contains("000002.body.json does not belong here");
        assertThat(verdict(SealedProduct.written(signed(new LinkedHashMap<>(files), count(files), "-", insider)), key))
                .contains("000002.body.json is missing");
        var keys = Scratch.file("litige", ".keys");
        Files.writeString(keys, "log " + key + "\n");
        if (VerifyTest.present("openssl")) {
            assertThat(inShell(files, keys).text()).startsWith("OK dispute/");
        }
    }

    @Test
    void theVerifierForTheShellAgrees() throws Exception {
        assumeThat(VerifyTest.present("openssl")).isTrue();
        var keys = Scratch.file("litige", ".keys");
        Files.writeString(keys, "log " + key + "\n");
        var good = inShell(bag, keys);
        assertThat(good.text()).startsWith("OK dispute/").contains("profile court, withheld events: -");
        int last = last();
        Map<String, Consumer<Map<String, byte[]>>> kinds = new LinkedHashMap<>();
        kinds.put("is not what was bagged", files -> flip(files, "data/timeline.json"));
        kinds.put("not in the bag, or not on its list", files -> files.remove("data/bordereau.csv"));
        kinds.put("data/more.txt", files -> files.put("data/more.txt", new byte[1]));
        kinds.put("tagmanifest-sha256.txt", files -> flip(files, "export.note"));
        kinds.forEach((named, change) -> {
            var files = new LinkedHashMap<>(bag);
            change.accept(files);
            refusedInShell(files, keys, named);
        });
        Map<String, Consumer<Map<String, byte[]>>> anew = new LinkedHashMap<>();
        anew.put("000001.leaf", files -> drop(files, 1));
        anew.put(
                "the contents of event 0",
                files -> files.put(
                        "data/events/000000.body.json",
                        ascii(text("data/events/000000.body.json").replace("CONSUMER", "BUSINESS"))));
        anew.put(
                "a text of event 0",
                files -> files.put("data/events/000000.disclosures", ascii("WyJzYWx0IiwiL3RleHQiLCJmb3JnZWQiXQ\n")));
        anew.put(
                "P-001_bon.pdf is of no event",
                files -> files.put("data/exhibits/P-001_bon.pdf", ascii("%PDF-1.7 bon de livraison n° 8")));
        anew.put(
                "a text of event 0 is laid open twice",
                files -> files.put(
                        "data/events/000000.disclosures", ascii(twice(text("data/events/000000.disclosures")))));
        anew.put("more/P-002.txt", files -> files.put("data/exhibits/more/P-002.txt", ascii("who says so?")));
        anew.put(".P-003.txt is of no event", files -> files.put("data/exhibits/.P-003.txt", ascii("who says so?")));
        anew.forEach((named, change) -> {
            var files = new LinkedHashMap<>(bag);
            change.accept(files);
            refusedInShell(signed(files, last + 1, "-", insider), keys, named);
        });
        refusedInShell(
                signed(new LinkedHashMap<>(bag), last + 1, "1", insider), keys, "is there, though it is withheld");
    }

    @Test
    void aManifestHasTheLinesOfAManifest() throws Exception {
        for (var name : List.of("manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt")) {
            for (var odd : List.<UnaryOperator<String>>of(
                    lines -> lines.replace("\n", "\r\n"), String::strip, lines -> lines + "\n")) {
                var files = new LinkedHashMap<>(bag);
                files.compute(name, (file, content) -> changed(content, odd));
                noted(files, last() + 1, "-", insider);
                if (name.startsWith("tag")) {
                    files.compute(name, (file, content) -> changed(content, odd));
                }
                assertThat(verdict(SealedProduct.written(files), key)).as(name).contains("manifest");
            }
        }
    }

    private static byte[] changed(byte @Nullable [] content, UnaryOperator<String> change) {
        return ascii(change.apply(new String(requireNonNull(content), StandardCharsets.UTF_8)));
    }

    @Test
    void noEmptyDirectoryLiesInABag() throws Exception {
        var keys = Scratch.file("litige", ".keys");
        Files.writeString(keys, "log " + key + "\n");
        for (var empty : List.of("more", "data/more", "data/exhibits/more")) {
            var directory = SealedProduct.written(bag);
            Files.createDirectories(directory.resolve(empty));
            assertThat(verdict(directory, key)).contains("more does not belong here");
            assumeThat(VerifyTest.present("openssl")).isTrue();
            assertThat(run("sh", SHELL.toString(), directory.toString(), keys.toString())
                            .text())
                    .startsWith("FAILED: ")
                    .contains("more does not belong here");
        }
    }

    @Test
    void onlyWhoAskedTakesItAndACourtNeedsASecondPerson() {
        var legal = product.litige.as("demo-legal");
        var counsel = product.litige.as("demo-counsel");
        var asked = done(legal.post(
                dispute + "/exports", "{\"profile\":\"COURT\",\"language\":\"en\",\"purpose\":\"Hearing\"}"));
        var at = dispute + "/exports/" + asked.at("/created/0");
        assertThat(legal.get(at, asked.header("Litige-Seen")).at("/state")).isEqualTo("WAITING");
        var early = legal.get(at + "/file");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/type")).isEqualTo("/problems/export-not-ready");
        var own = legal.post(at + "/release", "{}");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/type")).isEqualTo("/problems/confirmer-is-requester");
        var released = done(counsel.post(at + "/release", "{}"));
        assertThat(counsel.get(at + "/file").at("/type")).isEqualTo("/problems/export-not-yours");
        done(legal.get(at + "/file", released.header("Litige-Seen")));
        assertThat(product.litige.as("demo-agent").get(at + "/file").status()).isEqualTo(403);
        var zip = legal.bytes(at + "/file");
        var state = legal.get(at);
        assertThat(state.at("/state")).isEqualTo("READY");
        assertThat(state.at("/taken")).isEqualTo("2");
        assertThat(state.at("/size")).isEqualTo(String.valueOf(zip.length));
        assertThat(state.at("/sha256")).isEqualTo(Hash.of(zip).hex());
        assertThat(legal.get(dispute + "/timeline?language=fr&limit=500").text())
                .contains("export-sealed", Hash.of(zip).hex());
        assertThat(legal.get(dispute + "/exports").json().get(0).get("export").asString())
                .isEqualTo(asked.at("/created/0"));
        assertThat(legal.get(dispute + "/exports/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private static void forged(String what, Consumer<Map<String, byte[]>> change, int events, String named) {
        var files = new LinkedHashMap<>(bag);
        change.accept(files);
        assertThat(verdict(SealedProduct.written(signed(files, events, "-", insider)), key))
                .as(what)
                .contains(named);
    }

    /** The manifests of what is there now, and a note over them. */
    private static Map<String, byte[]> signed(
            Map<String, byte[]> files, int events, String withheld, SigningKey signer) {
        var data = new TreeMap<>(files);
        data.keySet().removeIf(name -> !name.startsWith("data/"));
        files.put("manifest-sha256.txt", manifest(data, "SHA-256"));
        files.put("manifest-sha512.txt", manifest(data, "SHA-512"));
        return noted(files, events, withheld, signer);
    }

    /** A note over manifests as they are, and the list of the tag files. */
    private static Map<String, byte[]> noted(
            Map<String, byte[]> files, int events, String withheld, SigningKey signer) {
        var note = new String(requireNonNull(files.get("export.note")), StandardCharsets.UTF_8);
        note = note.substring(0, note.indexOf("\n\n") + 1)
                .replaceFirst("events \\d+", "events " + events)
                .replaceFirst("withheld \\S+", "withheld " + withheld);
        for (var name : List.of("bagit", "bag-info", "manifest-sha256", "manifest-sha512")) {
            var label = name.startsWith("manifest") ? name : name + "-sha256";
            note = note.replaceFirst(
                    "\n" + label + " \\S+",
                    "\n" + label + " " + digest("SHA-256", requireNonNull(files.get(name + ".txt"))));
        }
        files.put("export.note", signer.sign(note).toString().getBytes(StandardCharsets.UTF_8));
        var tags = new TreeMap<>(files);
        tags.keySet().removeIf(name -> name.startsWith("data/") || name.equals("tagmanifest-sha256.txt"));
        files.put("tagmanifest-sha256.txt", manifest(tags, "SHA-256"));
        return files;
    }

    private static byte[] manifest(Map<String, byte[]> files, String algorithm) {
        return ascii(files.entrySet().stream()
                .map(file -> digest(algorithm, file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance(algorithm).digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void drop(Map<String, byte[]> files, int event) {
        files.keySet().removeIf(name -> name.contains("/%06d.".formatted(event)));
    }

    private static void exchange(Map<String, byte[]> files, String one, String two) {
        var first = files.remove(one);
        var second = files.remove(two);
        if (second != null) {
            files.put(one, second);
        }
        if (first != null) {
            files.put(two, first);
        }
    }

    private static void flip(Map<String, byte[]> files, String name) {
        var content = file(name).clone();
        content[content.length / 2] ^= 1;
        files.put(name, content);
    }

    private static void refusedInShell(Map<String, byte[]> files, Path keys, String named) {
        try {
            var said = inShell(files, keys);
            assertThat(said.text()).startsWith("FAILED: ").contains(named);
            assertThat(said.code()).isEqualTo(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerifyTest.Said inShell(Map<String, byte[]> files, Path keys) throws Exception {
        return run("sh", SHELL.toString(), SealedProduct.written(files).toString(), keys.toString());
    }

    private static int last() {
        return count(bag) - 1;
    }

    private static int count(Map<String, byte[]> files) {
        return (int) files.keySet().stream()
                .filter(name -> name.matches("data/events/\\d+\\.leaf"))
                .count();
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static byte[] file(String name) {
        return requireNonNull(bag.get(name), name);
    }

    private static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static String twice(String lines) {
        return lines.lines().findFirst().orElseThrow() + "\n" + lines;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

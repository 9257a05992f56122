package io.litige.app.proof;

import static io.litige.app.proof.VerifyTest.SHELL;
import static io.litige.app.proof.VerifyTest.run;
import static io.litige.app.proof.VerifyTest.verdict;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.litige.api.proof.Hash;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Scratch;
import io.litige.app.product.Exporting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an independent verifier and a mutator of whole bundles have found: both verifiers say the same of all of it. */
class DamagedBundleTest {
    private static final Path BUNDLES = GoldenBundleTest.NEWEST;
    private static final String WITNESS = "audit.example.org/other";
    private static final String ODD = "— %s %s\n";
    private static final int DIRECTORY = 0x02014b50;

    private static Map<String, byte[]> proof = Map.of();
    private static String keys = "";

    @BeforeAll
    static void read() throws IOException {
        proof = SealedProduct.unpacked(Files.readAllBytes(BUNDLES.resolve("proof.zip")));
        keys = Files.readString(BUNDLES.resolve("proof.keys"));
    }

    @Test
    void aSignatureOfNobodyKnownHasToBeOneAtLeast() throws Exception {
        both("one more by somebody unknown", checkpoint(note -> note + odd("other.example", 68)), keys, true);
        for (var name : List.of("", "a+b", "a\u0001b", "a\tb", "a\u0000b")) {
            both("a signature by <" + name + ">", checkpoint(note -> note + odd(name, 68)), keys, false);
        }
        for (int bytes : List.of(0, 3, 4)) {
            both(bytes + " bytes", checkpoint(note -> note + odd("other.example", bytes)), keys, false);
        }
        var binary = new LinkedHashMap<>(proof);
        binary.put("proofs/checkpoint", plus(file("proofs/checkpoint"), new byte[] {(byte) 0xe2, (byte) 0x80, '\n'}));
        both("no UTF-8", binary, keys, false);
    }

    @Test
    void aNoteWithoutASignatureIsNone() throws Exception {
        both(
                "no signature",
                checkpoint(note -> SignedNote.parse(note.getBytes(UTF_8)).text() + "\n"),
                keys,
                false);
        both("an empty line at the end", checkpoint(note -> note + "\n"), keys, false);
        both("two empty lines", checkpoint(note -> note.replace("\n\n", "\n\n\n")), keys, false);
    }

    @Test
    void noSpaceStandsInAPath() throws Exception {
        for (var name : List.of("proofs/heads.path", "proofs/000001.path")) {
            both("before a hash", changed(name, text -> text.replaceFirst("\n", "\n ")), keys, false);
            both("behind a hash", changed(name, text -> text.replaceFirst("=\n", "= \n")), keys, false);
            both("a tab", changed(name, text -> text.replaceFirst("=\n", "=\t\n")), keys, false);
        }
        both("up", changed("proofs/head.path", text -> text.replaceFirst("up ", "up  ")), keys, false);
    }

    @Test
    void aNameIsWhatItIs() throws Exception {
        var files = new LinkedHashMap<>(proof);
        files.put("proofs\\000001.path", file("proofs/000001.path"));
        both("a name with a backslash", files, keys, false);
    }

    @Test
    void everyLineOfTheKeysCounts() throws Exception {
        var log = keys.strip();
        both("with CR LF, without the last", proof, "\n " + log + " \r\n\r\n" + log, true);
        both("a comment", proof, "# of 2026\n" + keys, false);
        both("a key without its word", proof, log.replace("log ", ""), false);
        both("another word", proof, keys + "notary x\n", false);
        both("with a byte order mark", proof, "\ufeff" + keys, false);
        both("no certificate", proof, keys + "tsa AAAA\n", false);
        var other =
                SigningKey.ofPem(WITNESS, VerifierKey.LOG, SigningKey.newPem()).verifier();
        both("a witness whose key is that of a log", proof, keys + "witness " + other + "\n", false);
        var witness = SigningKey.ofPem(WITNESS, VerifierKey.WITNESS, SigningKey.newPem())
                .verifier();
        both("a log whose key is that of a witness", proof, keys + "log " + witness + "\n", false);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 999_999_999_999L, 1_000_000_000_000L, Long.MAX_VALUE, -1})
    void aWitnessNamesATime(long seconds) throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = pair.getPublic().getEncoded();
        var key = plus(
                new byte[] {VerifierKey.WITNESS}, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        var id = Arrays.copyOf(
                Hash.of(plus((WITNESS + "\n").getBytes(UTF_8), key)).bytes(), 4);
        var vkey = WITNESS + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(key);
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(("cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n"
                        + SignedNote.parse(file("proofs/checkpoint")).text())
                .getBytes(UTF_8));
        var signature = ByteBuffer.allocate(76)
                .put(id)
                .putLong(seconds)
                .put(signer.sign())
                .array();
        var line = ODD.formatted(WITNESS, Base64.getEncoder().encodeToString(signature));
        both(
                "a time of " + seconds,
                checkpoint(note -> note + line),
                keys + "witness " + vkey + "\n",
                seconds >= 0 && seconds < 1_000_000_000_000L);
    }

    @Test
    void aZipIsReadAlikeByEveryProgram() throws IOException {
        var whole = Files.readAllBytes(BUNDLES.resolve("court.zip"));
        zip("as it was made", whole, "");
        zip("the proof of a dispute, packed", Files.readAllBytes(BUNDLES.resolve("proof.zip")), "");
        zip("something before", plus("#!/bin/sh\n".getBytes(UTF_8), whole), "belong to nothing");
        zip("something behind", plus(whole, new byte[1]), "no whole ZIP");
        zip("another name in front of a file", renamed(whole), "not as the ZIP's directory says");
        zip("something between", between(whole, new byte[40], new byte[0]), "belong to nothing");
        int entry = directory(whole);
        int next = entry
                + 46
                + ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getShort(entry + 28);
        zip("a file listed twice", between(whole, new byte[0], Arrays.copyOfRange(whole, entry, next)), "twice");
        zip("packed anew", packed(""), "not as the ZIP's directory says");
        zip("with a name that leads out", packed("../"), "leads elsewhere");
    }

    private static void zip(String what, byte[] content, String named) throws IOException {
        var zip = Files.write(Scratch.file("litige", ".zip"), content);
        var said = verdict(
                zip,
                Files.readString(
                        BUNDLES.resolve(named.isEmpty() && what.contains("proof") ? "proof.keys" : "court.keys")));
        if (named.isEmpty()) {
            assertThat(said).as(what).isEmpty();
        } else {
            assertThat(said).as(what).contains(named);
        }
    }

    /** The first name as it stands before its file, not as it stands in the directory. */
    private static byte[] renamed(byte[] zip) {
        var other = zip.clone();
        other[30] ^= 1;
        return other;
    }

    /** With bytes before the directory, and an entry more at its front. */
    private static byte[] between(byte[] zip, byte[] before, byte[] entry) {
        int from = directory(zip);
        var end = ByteBuffer.wrap(zip.clone(), zip.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
        short files = (short) (end.getShort(10) + (entry.length > 0 ? 1 : 0));
        end.putShort(8, files).putShort(10, files);
        end.putInt(12, end.getInt(12) + entry.length).putInt(16, from + before.length);
        var all = new ByteArrayOutputStream();
        all.write(zip, 0, from);
        all.writeBytes(before);
        all.writeBytes(entry);
        all.write(zip, from, zip.length - 22 - from);
        var tail = new byte[22];
        end.get(0, tail);
        all.writeBytes(tail);
        return all.toByteArray();
    }

    private static int directory(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int from = bytes.getInt(zip.length - 6);
        assertThat(bytes.getInt(from)).isEqualTo(DIRECTORY);
        return from;
    }

    private static byte[] packed(String before) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : Exporting.unpacked(Files.readAllBytes(BUNDLES.resolve("court.zip")))
                    .entrySet()) {
                var entry = new ZipEntry(before + "bag/" + file.getKey());
                entry.setLastModifiedTime(java.nio.file.attribute.FileTime.fromMillis(1_800_000_000_000L));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void both(String what, Map<String, byte[]> files, String keys, boolean right) throws Exception {
        var directory = SealedProduct.written(files);
        var lines = keys.contains("\n") ? keys : keys + "\n";
        assertThat(verdict(directory, lines).isEmpty()).as(what).isEqualTo(right);
        assumeThat(VerifyTest.present("openssl")).isTrue();
        var file = Files.writeString(Scratch.file("litige", ".keys"), lines);
        var said = run("sh", SHELL.toString(), directory.toString(), file.toString());
        assertThat(said.text()).as(what).startsWith(right ? "OK dispute/" : "FAILED: ");
        assertThat(said.code()).as(what).isEqualTo(right ? 0 : 1);
    }

    private static Map<String, byte[]> checkpoint(UnaryOperator<String> change) {
        return changed("proofs/checkpoint", change);
    }

    private static Map<String, byte[]> changed(String name, UnaryOperator<String> change) {
        var files = new LinkedHashMap<>(proof);
        var before = new String(file(name), UTF_8);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(name, after.getBytes(UTF_8));
        return files;
    }

    private static String odd(String name, int bytes) {
        return ODD.formatted(name, Base64.getEncoder().encodeToString(new byte[bytes]));
    }

    private static byte[] plus(byte[] one, byte[] two) {
        var both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static byte[] file(String name) {
        return requireNonNull(proof.get(name), name);
    }
}

package io.litige.api.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes, keys and checkpoints against the published examples, and against whoever changes a byte of them. */
class SignedNoteTest {
    /** The example of c2sp.org/signed-note. */
    private static final String SPECIFIED_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String SPECIFIED = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of the Go package golang.org/x/mod/sumdb/note, with its secret key. */
    private static final String GO_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String GO_LINE =
            "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final SigningKey log = SigningKey.of("notary.example.com/disputes/1", VerifierKey.LOG, seed(1));
    private final SigningKey witness = SigningKey.of("auditor.example.org/w1", VerifierKey.WITNESS, seed(2));

    @Test
    void theSpecifiedNoteIsVerified() {
        assertThat(VerifierKey.parse(SPECIFIED_KEY).verifies(SignedNote.parse(SPECIFIED)))
                .isTrue();
        assertThat(SignedNote.parse(SPECIFIED).toString()).isEqualTo(SPECIFIED);
        assertThat(VerifierKey.parse(GO_KEY).verifies(SignedNote.parse(SPECIFIED)))
                .isFalse();
    }

    @Test
    void signaturesAreThoseOfTheReferenceByteForByte() {
        var secret = Base64.getDecoder().decode(GO_SECRET);
        var key = SigningKey.of("PeterNeumann", secret[0], Arrays.copyOfRange(secret, 1, secret.length));
        assertThat(key.verifier()).hasToString(GO_KEY);
        assertThat(key.sign(GO_TEXT)).hasToString(GO_TEXT + "\n" + GO_LINE);
    }

    @Test
    void aPemKeyIsReadBackAsTheSameKey() {
        var pem = SigningKey.newPem();
        var once = SigningKey.ofPem("a/b", VerifierKey.LOG, pem);
        assertThat(SigningKey.ofPem("a/b", VerifierKey.LOG, pem).verifier()).isEqualTo(once.verifier());
        assertThat(SigningKey.ofPem("a/c", VerifierKey.LOG, pem).verifier()).isNotEqualTo(once.verifier());
        assertThatThrownBy(() -> SigningKey.ofPem("a/b", VerifierKey.LOG, "nothing"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void mangledKeysAreRefused() {
        for (var wrong : List.of(
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")) {
            assertThatThrownBy(() -> VerifierKey.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aWitnessSaysWhenItSawACheckpoint() {
        var seen = Instant.parse("2026-11-22T10:00:00Z");
        var note = log.sign(new Checkpoint(log.verifier().name(), 7, Hash.of()).text());
        var both = SignedNote.parse(note.with(witness.witness(note, seen)).toString());
        assertThat(log.verifier().verifies(both)).isTrue();
        assertThat(witness.verifier().seen(both)).contains(seen);
        assertThat(witness.verifier().seen(note)).isEmpty();
        assertThat(VerifierKey.parse(witness.verifier().toString())).isEqualTo(witness.verifier());
    }

    @Test
    void noByteOfACheckpointCanBeChanged() {
        var root = Hash.of("root".getBytes(StandardCharsets.US_ASCII));
        var note = log.sign(new Checkpoint(log.verifier().name(), 301_442_337, root).text());
        var published =
                note.with(witness.witness(note, Instant.EPOCH)).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(Checkpoint.of(SignedNote.parse(published), log.verifier()).root())
                .isEqualTo(root);
        for (int place = 0; place < published.length; place++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                var flipped = published.clone();
                flipped[place] ^= (byte) bit;
                assertThat(stands(flipped)).as("bit %d of byte %d", bit, place).isFalse();
            }
        }
    }

    /** Both signatures, and nothing but what was signed. */
    private boolean stands(byte[] published) {
        try {
            var note = SignedNote.parse(published);
            Checkpoint.of(note, log.verifier());
            return note.signatures().size() == 2
                    && witness.verifier().seen(note).isPresent();
        } catch (Malformed e) {
            return false;
        }
    }

    private static byte[] seed(int value) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return seed;
    }
}

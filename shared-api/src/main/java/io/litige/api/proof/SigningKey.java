package io.litige.api.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The secret half of an Ed25519 key of a log or a witness. */
public final class SigningKey {
    private static final byte[] DER = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int SEED = 32;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /** The key that follows from 32 secret bytes (RFC 8032). */
    public static SigningKey of(String name, byte type, byte[] seed) {
        Malformed.when(seed.length != SEED, "the seed of an Ed25519 key has 32 bytes");
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Given(seed));
            var encoded = generator.generateKeyPair().getPublic().getEncoded();
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der(seed)));
            var verifier =
                    new VerifierKey(name, type, Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length));
            return new SigningKey(secret, verifier).tried();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 does not work here", e);
        }
    }

    /** From a PEM file with a PKCS #8 key, as {@code openssl genpkey -algorithm ed25519} writes it. */
    public static SigningKey ofPem(String name, byte type, String pem) {
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END);
        Malformed.when(from < 0 || to < from, "no PEM of a private key");
        var der = Texts.base64(pem.substring(from + BEGIN.length(), to).replaceAll("\\s", ""));
        Malformed.when(
                der.length != DER.length + SEED || !Arrays.equals(Arrays.copyOf(der, DER.length), DER),
                "no Ed25519 key");
        return of(name, type, Arrays.copyOfRange(der, DER.length, der.length));
    }

    /** A new key as a PEM file. */
    public static String newPem() {
        var seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(der(seed)) + "\n" + END + "\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The signature of a log. */
    public SignedNote sign(String text) {
        return new SignedNote(
                text,
                java.util.List.of(SignedNote.Signature.of(
                        verifier.name(), verifier.keyId(), signature(text.getBytes(StandardCharsets.UTF_8)))));
    }

    /** What a witness says of a note it has seen at that time. */
    public SignedNote.Signature witness(SignedNote note, Instant seen) {
        long time = seen.getEpochSecond();
        var signature = signature(VerifierKey.witnessed(note.text(), time));
        var timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return SignedNote.Signature.of(verifier.name(), verifier.keyId(), timed);
    }

    private byte[] signature(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** That both halves belong together. */
    private SigningKey tried() {
        var test = "litige\n";
        var note = verifier.type() == VerifierKey.LOG
                ? sign(test)
                : new SignedNote(
                        test,
                        java.util.List.of(witness(
                                new SignedNote(
                                        test,
                                        java.util.List.of(SignedNote.Signature.of("x", new byte[4], new byte[1]))),
                                Instant.EPOCH)));
        if (!verifier.verifies(note)) {
            throw new IllegalStateException("the halves of a key do not belong together");
        }
        return this;
    }

    private static byte[] der(byte[] seed) {
        var der = Arrays.copyOf(DER, DER.length + SEED);
        System.arraycopy(seed, 0, der, DER.length, SEED);
        return der;
    }

    /** Makes the key generator compute the public half of a given seed. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, SEED);
        }
    }
}

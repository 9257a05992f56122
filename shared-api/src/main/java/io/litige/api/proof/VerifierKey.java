package io.litige.api.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of an Ed25519 key and whose it is, written as one line: a vkey (C2SP signed-note). A log signs with
 * type 1; a witness with type 4, which carries the time it has seen the text at (C2SP tlog-cosignature).
 */
public final class VerifierKey {
    /** Signs a text as it stands. */
    public static final byte LOG = 1;

    /** Signs that it has seen a checkpoint, and when. */
    public static final byte WITNESS = 4;

    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY = 32;
    private static final int TIMED = 72;

    private final String name;
    private final byte type;
    private final byte[] key;

    VerifierKey(String name, byte type, byte[] key) {
        Malformed.when(!isName(name), "no name of a key: " + name);
        Malformed.when(type != LOG && type != WITNESS, "a key of an unknown type");
        Malformed.when(key.length != KEY, "an Ed25519 key has 32 bytes");
        this.name = name;
        this.type = type;
        this.key = key.clone();
    }

    /** @throws Malformed when it is no vkey */
    public static VerifierKey parse(String vkey) {
        var parts = vkey.split("\\+", 3);
        Malformed.when(parts.length != 3, "a vkey has three parts");
        var typeAndKey = Texts.base64(parts[2]);
        Malformed.when(typeAndKey.length == 0, "a vkey without a key");
        var parsed = new VerifierKey(parts[0], typeAndKey[0], Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length));
        Malformed.when(!parsed.toString().equals(vkey), "a vkey whose parts do not belong together");
        return parsed;
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> Character.isSpaceChar(c) || c <= ' ' || c == '+');
    }

    public String name() {
        return name;
    }

    public byte type() {
        return type;
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] key() {
        return key.clone();
    }

    /** Whether a line claims to be of this key. */
    public boolean claims(SignedNote.Signature signature) {
        return signature.name().equals(name) && Arrays.equals(signature.keyId(), keyId());
    }

    /** Whether this key has signed the note, and none of the signatures that claim to be of it is wrong. */
    public boolean verifies(SignedNote note) {
        var own = note.signatures().stream().filter(this::claims).toList();
        return !own.isEmpty() && own.stream().allMatch(signature -> verifies(note.text(), signature));
    }

    /** When this witness says to have seen the note, if its signature is right. */
    public Optional<Instant> seen(SignedNote note) {
        return type == WITNESS && verifies(note)
                ? note.signatures().stream()
                        .filter(this::claims)
                        .map(signature -> Instant.ofEpochSecond(
                                ByteBuffer.wrap(signature.bytes()).getLong()))
                        .findFirst()
                : Optional.empty();
    }

    private boolean verifies(String text, SignedNote.Signature signature) {
        var bytes = signature.bytes();
        if (type == LOG) {
            return verifies(utf8(text), bytes);
        }
        if (bytes.length != TIMED) {
            return false;
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        return time >= 0 && verifies(witnessed(text, time), Arrays.copyOfRange(bytes, Long.BYTES, TIMED));
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            var der = Arrays.copyOf(DER, DER.length + KEY);
            System.arraycopy(key, 0, der, DER.length, KEY);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static byte[] witnessed(String text, long time) {
        return utf8("cosignature/v1\ntime " + time + "\n" + text);
    }

    byte[] keyId() {
        return Arrays.copyOf(Hash.of(utf8(name + "\n"), new byte[] {type}, key).bytes(), Integer.BYTES);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey vkey && toString().equals(vkey.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The vkey. */
    @Override
    public String toString() {
        var typeAndKey = new byte[1 + KEY];
        typeAndKey[0] = type;
        System.arraycopy(key, 0, typeAndKey, 1, KEY);
        return name + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(typeAndKey);
    }
}

package io.litige.api.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A SHA-256 value; leaves and nodes of the log are told apart by their first byte (RFC 6962, 2.1). */
public final class Hash {
    public static final int BYTES = 32;

    /** What stands for "nothing before it" in the first leaf of a stream. */
    public static final Hash ZERO = new Hash(new byte[BYTES]);

    /** Root of the tree without leaves. */
    public static final Hash EMPTY = of();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** SHA-256 of the parts, one after the other. */
    public static Hash of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hash of one leaf of a tree. */
    public static Hash leaf(byte[] content) {
        return of(LEAF, content);
    }

    /** Hash of the node over two subtrees. */
    public static Hash node(Hash left, Hash right) {
        return of(NODE, left.bytes, right.bytes);
    }

    /** One of the hashes of a tile or another row of hashes. */
    public static Hash at(byte[] hashes, int place) {
        return new Hash(Arrays.copyOfRange(hashes, place * BYTES, (place + 1) * BYTES));
    }

    public static Hash from(byte[] bytes) {
        Malformed.when(bytes.length != BYTES, "a hash has 32 bytes");
        return new Hash(bytes.clone());
    }

    /** From 64 small hexadecimal digits. */
    public static Hash fromHex(String hex) {
        Malformed.when(!DIGITS.matcher(hex).matches(), "not 64 small hexadecimal digits");
        return new Hash(HEX.parseHex(hex));
    }

    public static Hash fromBase64(String base64) {
        return from(Texts.base64(base64));
    }

    /** One after the other, as a tile holds them. */
    public static byte[] concat(List<Hash> hashes) {
        var all = new byte[hashes.size() * BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(all, i);
        }
        return all;
    }

    /** Puts it at a place of a tile. */
    public void copyTo(byte[] hashes, int place) {
        System.arraycopy(bytes, 0, hashes, place * BYTES, BYTES);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HEX.formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex().substring(0, 16);
    }
}

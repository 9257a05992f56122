package io.litige.api.proof;

import java.nio.charset.StandardCharsets;

/**
 * How far a stream had come: with all others in one tree, it proves that no event was kept back.
 *
 * @param count events it has, at least one
 * @param last hash of the leaf of its last event
 */
public record Head(String stream, long count, Hash last) {
    /** The upper tree has so many leaves, one for each bucket, whether anything is in it or not. */
    public static final int BUCKETS = 65_536;

    public Head {
        Malformed.when(!StreamKind.isStream(stream) || count < 1, "no head of a stream");
    }

    public String text() {
        return "dlog/head/v1\nkey " + StreamKind.key(stream).hex() + "\nstream " + stream + "\ncount " + count
                + "\nlast " + last.hex() + "\n";
    }

    public Hash hash() {
        return Hash.leaf(text().getBytes(StandardCharsets.US_ASCII));
    }

    public int bucket() {
        return bucketOf(StreamKind.key(stream));
    }

    /** First two bytes of a stream's key. */
    public static int bucketOf(Hash key) {
        var bytes = key.bytes();
        return (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    }

    /** @throws Malformed when it is not exactly the text of a head */
    public static Head parse(byte[] bytes) {
        var text = Texts.utf8(bytes);
        var lines = Texts.lines(text);
        Malformed.when(lines.size() != 5, "a head has five lines");
        var head = new Head(
                Texts.value(lines.get(2), "stream"),
                Texts.number(Texts.value(lines.get(3), "count")),
                Hash.fromHex(Texts.value(lines.get(4), "last")));
        Malformed.when(!head.text().equals(text), "a head in an unusual form");
        return head;
    }
}

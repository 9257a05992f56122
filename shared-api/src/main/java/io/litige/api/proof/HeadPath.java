package io.litige.api.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a head through its bucket to the root of all heads.
 *
 * @param bucket 0 to 65 535
 * @param position of the head in its bucket, sorted by key
 * @param size heads in the bucket
 * @param inside hashes within the bucket
 * @param above the sixteen hashes over the buckets
 */
public record HeadPath(int bucket, long position, long size, List<Hash> inside, List<Hash> above) {
    private static final int HEADER = 3;

    public HeadPath {
        inside = List.copyOf(inside);
        above = List.copyOf(above);
    }

    public String text() {
        var text = new StringBuilder("bucket " + bucket + "\npos " + position + "\nsize " + size + "\n");
        inside.forEach(hash -> text.append("in ").append(hash.base64()).append('\n'));
        above.forEach(hash -> text.append("up ").append(hash.base64()).append('\n'));
        return text.toString();
    }

    /** @throws Malformed when it is not exactly the text of such a path */
    public static HeadPath parse(byte[] bytes) {
        var text = Texts.utf8(bytes);
        var lines = Texts.lines(text);
        Malformed.when(lines.size() < HEADER, "a path ends too soon");
        var inside = new ArrayList<Hash>();
        var above = new ArrayList<Hash>();
        for (var line : lines.subList(HEADER, lines.size())) {
            boolean up = line.startsWith("up ");
            (up ? above : inside).add(Hash.fromBase64(Texts.value(line, up ? "up" : "in")));
        }
        var path = new HeadPath(
                (int) Math.min(Texts.number(Texts.value(lines.get(0), "bucket")), Head.BUCKETS),
                Texts.number(Texts.value(lines.get(1), "pos")),
                Texts.number(Texts.value(lines.get(2), "size")),
                inside,
                above);
        Malformed.when(!path.text().equals(text), "a path in an unusual form");
        return path;
    }

    /** The root of all heads it leads to from that head; empty when it cannot be the way of that head. */
    public Optional<Hash> rootFrom(Head head) {
        return bucket != head.bucket()
                ? Optional.empty()
                : Check.rootOf(position, size, head.hash(), inside)
                        .flatMap(root -> Check.rootOf(bucket, Head.BUCKETS, Hash.leaf(root.bytes()), above));
    }
}

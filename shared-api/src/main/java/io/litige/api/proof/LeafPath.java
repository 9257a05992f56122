package io.litige.api.proof;

import java.util.List;

/** Where a leaf is and the way from it to the root: one of the files of a bundle. */
public record LeafPath(long index, List<Hash> path) {
    public LeafPath {
        path = List.copyOf(path);
    }

    public String text() {
        return "index " + index + "\n" + Checkpoint.lines(path);
    }

    /** @throws Malformed when it is not exactly the text of such a path */
    public static LeafPath parse(byte[] bytes) {
        var lines = Texts.lines(Texts.utf8(bytes));
        return new LeafPath(
                Texts.number(Texts.value(lines.getFirst(), "index")),
                Checkpoint.hashes(lines.subList(1, lines.size())));
    }

    public boolean proves(Hash leaf, Checkpoint checkpoint) {
        return Check.included(index, checkpoint.size(), leaf, path, checkpoint.root());
    }
}

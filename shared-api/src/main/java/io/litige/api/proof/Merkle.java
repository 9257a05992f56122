package io.litige.api.proof;

import java.util.ArrayList;
import java.util.List;

/** Makes roots and proofs of a tree as RFC 6962 (2.1) defines it. */
public final class Merkle {
    private Merkle() {}

    /** Root of a tree of those leaves. */
    public static Hash root(List<Hash> leaves) {
        return root(leaves.size(), nodes(leaves));
    }

    /** The complete subtrees of a tree that is in memory as a whole: of a bucket or a tile. */
    public static Nodes nodes(List<Hash> leaves) {
        var levels = new ArrayList<List<Hash>>();
        for (var level = leaves; !level.isEmpty(); level = above(level)) {
            levels.add(level);
        }
        return (level, index) -> levels.get(level).get(Math.toIntExact(index));
    }

    private static List<Hash> above(List<Hash> level) {
        var above = new ArrayList<Hash>(level.size() / 2);
        for (int i = 1; i < level.size(); i += 2) {
            above.add(Hash.node(level.get(i - 1), level.get(i)));
        }
        return above;
    }

    public static Hash root(long size, Nodes nodes) {
        return size == 0 ? Hash.EMPTY : range(0, size, nodes);
    }

    /** From the sibling of a leaf up to the child of the root. */
    public static List<Hash> inclusion(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        var path = new ArrayList<Hash>();
        inclusion(index, 0, size, nodes, path);
        return path;
    }

    /** That a tree of {@code size} leaves begins with the {@code old} ones of an earlier tree. */
    public static List<Hash> consistency(long old, long size, Nodes nodes) {
        if (old < 0 || old > size) {
            throw new IllegalArgumentException("a tree of " + size + " has no beginning of " + old);
        }
        var path = new ArrayList<Hash>();
        if (old > 0 && old < size) {
            consistency(old, 0, size, true, nodes, path);
        }
        return path;
    }

    private static void inclusion(long index, long from, long to, Nodes nodes, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + left(to - from);
        if (index < middle) {
            inclusion(index, from, middle, nodes, path);
            path.add(range(middle, to, nodes));
        } else {
            inclusion(index, middle, to, nodes, path);
            path.add(range(from, middle, nodes));
        }
    }

    private static void consistency(long old, long from, long to, boolean known, Nodes nodes, List<Hash> path) {
        if (old == to) {
            if (!known) {
                path.add(range(from, to, nodes));
            }
            return;
        }
        long middle = from + left(to - from);
        if (old <= middle) {
            consistency(old, from, middle, known, nodes, path);
            path.add(range(middle, to, nodes));
        } else {
            consistency(old, middle, to, false, nodes, path);
            path.add(range(from, middle, nodes));
        }
    }

    /** Hash over the leaves of a range that begins at a multiple of its own size, rounded up to a power of two. */
    private static Hash range(long from, long to, Nodes nodes) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.node(level, from >> level);
        }
        long middle = from + left(size);
        return Hash.node(range(from, middle, nodes), range(middle, to, nodes));
    }

    /** Leaves of the left subtree: the largest power of two below the size. */
    private static long left(long size) {
        return Long.highestOneBit(size - 1);
    }
}

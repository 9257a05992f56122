package io.litige.api.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks proofs as RFC 9162 (2.1.3.2 and 2.1.4.2) says; whoever gets one from a stranger asks here. */
public final class Check {
    private Check() {}

    /** The root that a leaf and its path lead to; empty when a path of that length cannot belong there. */
    public static Optional<Hash> rootOf(long index, long size, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long place = index;
        long last = size - 1;
        var root = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((place & 1) == 1 || place == last) {
                root = Hash.node(sibling, root);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                root = Hash.node(root, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    public static boolean included(long index, long size, Hash leaf, List<Hash> path, Hash root) {
        return rootOf(index, size, leaf, path).filter(root::equals).isPresent();
    }

    /** Whether the later tree begins with all leaves of the earlier one, in their order. */
    public static boolean consistent(long old, Hash oldRoot, long size, Hash root, List<Hash> path) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == 0 || old == size) {
            return path.isEmpty() && oldRoot.equals(old == 0 ? Hash.EMPTY : root);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(old) == 1) {
            hashes.addFirst(oldRoot);
        }
        return !hashes.isEmpty() && climb(old, oldRoot, size, root, hashes);
    }

    private static boolean climb(long old, Hash oldRoot, long size, Hash root, List<Hash> hashes) {
        int level = Long.numberOfTrailingZeros(old);
        long place = (old - 1) >> level;
        long last = (size - 1) >> level;
        var before = hashes.getFirst();
        var after = before;
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                before = Hash.node(hash, before);
                after = Hash.node(hash, after);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.node(after, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(oldRoot) && after.equals(root);
    }
}

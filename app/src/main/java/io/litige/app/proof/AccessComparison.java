package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.Malformed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** One hour of the access log beside what is sealed of it. */
final class AccessComparison {
    private static final String STREAM = "access";
    private static final int PAGE = 50_000;

    private final AccessSealTable table;

    AccessComparison(AccessSealTable table) {
        this.table = table;
    }

    /** What differs; nothing when that leaf is none of the access log. */
    List<Finding> findings(long leaf, byte[] content) {
        try {
            if (!(Leaf.parse(content) instanceof Leaf.Access sealed)) {
                return List.of();
            }
            var seal =
                    table.seal(leaf).filter(found -> AccessSealing.leaf(found).equals(sealed));
            return seal.isEmpty()
                    ? List.of(Finding.tile(
                            leaf / io.litige.api.proof.Tile.FULL,
                            "leaf " + leaf + " is of other entries of the access log than are kept with it"))
                    : compare(seal.get());
        } catch (Malformed e) {
            return List.of();
        }
    }

    private List<Finding> compare(AccessSealTable.Seal seal) {
        var expected = new HashMap<Long, Hash>();
        var hashes = AccessSealing.hashes(seal);
        for (int i = 0; i < hashes.size(); i++) {
            expected.put(seal.entries().get(i), hashes.get(i));
        }
        var found = new ArrayList<Finding>();
        long after = seal.from() - 1;
        var page = table.entries(after, seal.to(), PAGE);
        while (!page.isEmpty()) {
            for (var entry : page) {
                var hash = expected.remove(entry.number());
                if (hash == null) {
                    found.add(finding(
                            Finding.Kind.INSERTED, seal, entry.number(), "was added after its hour was sealed"));
                } else if (!hash.equals(entry.hash())) {
                    found.add(
                            finding(Finding.Kind.ALTERED, seal, entry.number(), "says something else than was sealed"));
                }
            }
            page = table.entries(page.getLast().number(), seal.to(), PAGE);
        }
        // What the schedule removes goes from the beginning.
        if (!expected.isEmpty() && !table.purgedBefore().isAfter(seal.firstAt())) {
            expected.keySet().stream()
                    .sorted()
                    .forEach(
                            number -> found.add(finding(Finding.Kind.REMOVED, seal, number, "was sealed and is gone")));
        }
        return found;
    }

    private static Finding finding(Finding.Kind kind, AccessSealTable.Seal seal, long entry, String what) {
        return new Finding(
                kind, STREAM, entry, seal.leaf(), "entry " + entry + " of the access log " + what, null, null);
    }
}

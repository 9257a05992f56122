package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.Merkle;
import java.time.Duration;
import java.util.List;

/**
 * Seals the access log once an hour. Numbers of entries are given out before they are written: a range is sealed when every
 * transaction that could still write into it has ended.
 */
final class AccessSealing {
    /** Entries of one leaf. */
    private static final int MOST = 50_000;

    private final AccessSealTable table;
    private final Duration every;
    private final Duration settle;
    private Since sealed = Since.NEVER;
    private Since noted = Since.NEVER;
    private long upTo;
    private long transaction;
    private boolean settling;

    AccessSealing(AccessSealTable table, Duration every) {
        this.table = table;
        this.every = every;
        this.settle = every.dividedBy(60);
    }

    /** Whether there are entries to be sealed now. */
    boolean due() {
        if (!settling && sealed.atLeast(every)) {
            upTo = table.last();
            transaction = table.nextTransaction();
            noted = Since.now();
            settling = upTo > table.sealed();
            sealed = settling ? sealed : Since.now();
        }
        return settling && noted.atLeast(settle) && table.oldestTransaction() >= transaction;
    }

    /** When to look again. */
    Duration nextTurn() {
        return settling ? settle : every;
    }

    /**
     * What is sealed next.
     *
     * @param leaf where
     */
    AccessSealTable.Seal next(long leaf) {
        long after = table.sealed();
        var entries = table.entries(after, upTo, MOST);
        boolean more = entries.size() == MOST;
        settling = more;
        sealed = more ? sealed : Since.now();
        return new AccessSealTable.Seal(
                leaf,
                after + 1,
                more ? entries.getLast().number() : upTo,
                entries.stream()
                        .map(AccessSealTable.Entry::at)
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(java.time.Instant.EPOCH),
                entries.stream().map(AccessSealTable.Entry::number).toList(),
                Hash.concat(entries.stream().map(AccessSealTable.Entry::hash).toList()));
    }

    static Leaf.Access leaf(AccessSealTable.Seal seal) {
        return new Leaf.Access(seal.from(), seal.to(), seal.entries().size(), Merkle.root(hashes(seal)));
    }

    static List<Hash> hashes(AccessSealTable.Seal seal) {
        return java.util.stream.IntStream.range(0, seal.hashes().length / Hash.BYTES)
                .mapToObj(place -> Hash.at(seal.hashes(), place))
                .toList();
    }
}

package io.litige.app.proof;

import io.litige.api.proof.Leaf;
import java.util.List;

/** Makes the texts of leaves again from the record, and gives none out that the log does not have. */
final class SealedEvents {
    private final EventSource record;
    private final LeafHashes hashes;

    SealedEvents(LogTable log, EventSource record) {
        this.record = record;
        this.hashes = new LeafHashes(log);
    }

    /**
     * An event beside what is sealed of it.
     *
     * @param event as it is recorded now, which is as it was sealed
     */
    record Pair(SealedLeaf leaf, Leaf.Event text, RawEvent event) {}

    /** @throws ProofBroken when the record has something else at its place */
    Leaf.Event text(SealedLeaf leaf) {
        return pairs(List.of(leaf)).getFirst().text();
    }

    /** @throws ProofBroken with the first that is not as it was sealed */
    List<Pair> pairs(List<SealedLeaf> leaves) {
        var events = record.of(leaves);
        var before = hashes.before(leaves.stream().map(SealedLeaf::place).toList());
        return leaves.stream()
                .map(leaf -> {
                    var event = events.get(leaf.position());
                    var previous = before.get(leaf.place());
                    if (event == null || previous == null) {
                        throw new ProofBroken(leaf.place());
                    }
                    var text = event.leaf(previous);
                    if (!text.hash().equals(hashes.at(leaf.index()))) {
                        throw new ProofBroken(leaf.place());
                    }
                    return new Pair(leaf, text, event);
                })
                .toList();
    }
}

package io.litige.app.proof;

import io.litige.api.proof.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One page of the log beside the events it speaks of. */
final class PageComparison {
    private final Tables tables;
    private final LeafHashes hashes;
    private final long from;
    private final long to;
    private final List<SealedLeaf> leaves;
    private final Map<Long, RawEvent> events = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param hashes of a log that was checked
     * @param to first leaf behind the page
     * @param size of the whole log, as it is signed
     */
    PageComparison(Tables tables, LeafHashes hashes, long from, long to, long size) {
        this.tables = tables;
        this.hashes = hashes;
        this.from = from;
        this.to = to;
        this.leaves = tables.log().leaves(from, to);
        read(to == size);
        specials();
        sealedOnes();
        unsealedOnes();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Every event of the record that stands between the first and the last leaf, and those that leaves name. */
    private void read(boolean lastPage) {
        long low = from == 0
                ? Long.MIN_VALUE
                : tables.log().before(from).map(SealedLeaf::position).orElse(Long.MIN_VALUE);
        long high = leaves.isEmpty() ? low : leaves.getLast().position();
        if (lastPage) {
            high = tables.log()
                    .state()
                    .filter(state -> state.size() == to)
                    .map(LogState::position)
                    .orElse(high);
        }
        tables.record().between(low, high).forEach(event -> events.put(event.position(), event));
        var elsewhere = leaves.stream()
                .map(SealedLeaf::position)
                .filter(position -> !events.containsKey(position))
                .toList();
        events.putAll(tables.record().at(elsewhere));
    }

    private void specials() {
        var known = leaves.stream().map(SealedLeaf::index).collect(Collectors.toSet());
        for (long index = from; index < to; index++) {
            if (!known.contains(index)) {
                long place = index;
                var right = tables.log().special(index).filter(content -> Hash.leaf(content)
                        .equals(hashes.at(place)));
                right.ifPresent(
                        content -> findings.addAll(new AccessComparison(tables.access()).findings(place, content)));
                if (right.isEmpty()) {
                    findings.add(Finding.tile(
                            index / io.litige.api.proof.Tile.FULL,
                            "leaf " + index + " has no text that belongs to it"));
                }
            }
        }
    }

    private void sealedOnes() {
        var before = hashes.before(leaves.stream().map(SealedLeaf::place).toList());
        for (var leaf : leaves) {
            compare(leaf, events.get(leaf.position()), before.get(leaf.place()));
        }
    }

    private void compare(SealedLeaf leaf, @Nullable RawEvent event, @Nullable Hash before) {
        if (event == null) {
            gone(leaf);
        } else if (!event.place().equals(leaf.place())) {
            boolean itself = event.id().equals(leaf.event());
            add(
                    itself || isSealedAs(event) ? Finding.Kind.REORDERED : Finding.Kind.ALTERED,
                    leaf,
                    "at its place of the record stands " + event.place().stream() + " " + event.sequence());
        } else if (!event.id().equals(leaf.event())) {
            add(Finding.Kind.ALTERED, leaf, "event " + leaf.event() + " was replaced by " + event.id());
        } else if (before == null || !event.leaf(before).hash().equals(hashes.at(leaf.index()))) {
            add(Finding.Kind.ALTERED, leaf, "event " + leaf.event() + " has other contents, type or time");
        }
    }

    private void gone(SealedLeaf leaf) {
        var elsewhere = tables
                .record()
                .ofStream(leaf.place().aggregate(), leaf.place().sequence(), 1)
                .stream()
                .filter(event -> event.id().equals(leaf.event()))
                .findFirst();
        add(
                elsewhere.isPresent() ? Finding.Kind.REORDERED : Finding.Kind.REMOVED,
                leaf,
                elsewhere
                        .map(event -> "event " + event.id() + " stands "
                                + (event.position() == RawEvent.UNTOLD
                                        ? "elsewhere in"
                                        : "at position " + event.position() + " of")
                                + " the record, it was sealed at " + leaf.position())
                        .orElse("event " + leaf.event() + " is not in the record any more"));
    }

    private boolean isSealedAs(RawEvent event) {
        return sealedAt(event).filter(leaf -> leaf.event().equals(event.id())).isPresent();
    }

    private Optional<SealedLeaf> sealedAt(RawEvent event) {
        return Optional.ofNullable(tables.log().at(List.of(event.place())).get(event.place()));
    }

    /** Events between sealed ones which have no leaf of their own anywhere. */
    private void unsealedOnes() {
        var known = new HashSet<>(leaves.stream().map(SealedLeaf::position).toList());
        var unknown = events.values().stream()
                .filter(event -> !known.contains(event.position()))
                .toList();
        var elsewhere = tables.log()
                .at(unknown.stream()
                        .collect(Collectors.toMap(RawEvent::place, Function.identity(), (one, other) -> one))
                        .keySet());
        for (var event : unknown) {
            var leaf = elsewhere.get(event.place());
            boolean moved = leaf != null && leaf.event().equals(event.id());
            if (!moved) {
                findings.add(Finding.of(
                        Finding.Kind.INSERTED,
                        event.place(),
                        from,
                        "event " + event.id() + " stands among sealed events and was never sealed"));
            }
        }
    }

    private void add(Finding.Kind kind, SealedLeaf leaf, String detail) {
        findings.add(Finding.of(kind, leaf.place(), leaf.index(), detail));
    }
}

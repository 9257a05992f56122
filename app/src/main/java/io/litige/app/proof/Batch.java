package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.TiledLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some events on their way into the log, one after the other. */
final class Batch {
    private final TiledLog log;
    private final EventSource source;
    private final Map<UUID, HeadRow> heads = new LinkedHashMap<>();
    private final List<SealedLeaf> leaves = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int newStreams;

    Batch(TiledLog log, EventSource source) {
        this.log = log;
        this.source = source;
    }

    /**
     * @param known gives the heads of streams by their keys
     */
    void add(List<RawEvent> events, Function<List<Hash>, Map<Hash, HeadRow>> known) {
        for (var event : events) {
            heads.computeIfAbsent(
                    event.place().aggregate(),
                    aggregate -> HeadRow.begin(event.place().kind(), aggregate));
        }
        var stored = known.apply(heads.values().stream().map(HeadRow::key).toList());
        heads.replaceAll((aggregate, head) -> stored.getOrDefault(head.key(), head));
        events.forEach(this::add);
    }

    private void add(RawEvent event) {
        var head = head(event.place().aggregate());
        if (event.sequence() < head.count()) {
            findings.add(Finding.of(
                    Finding.Kind.INSERTED,
                    event.place(),
                    log.size() - 1,
                    "event " + event.id() + " came to a place that is sealed already"));
        } else if (event.sequence() == head.count() || fill(event, head)) {
            seal(event);
        }
    }

    /** Events that committed later than a later one of their stream; an engine that keeps the order has none. */
    private boolean fill(RawEvent event, HeadRow head) {
        int missing = event.sequence() - head.count();
        var before = source.ofStream(event.place().aggregate(), head.count(), missing);
        if (before.size() < missing
                || before.getLast().sequence() != event.sequence() - 1
                || before.getLast().position() == RawEvent.UNTOLD) {
            findings.add(Finding.of(
                    Finding.Kind.GAP,
                    event.place().at(head.count()),
                    log.size() - 1,
                    "events before sequence " + event.sequence() + " did not come; it is not sealed"));
            return false;
        }
        before.forEach(this::seal);
        return true;
    }

    private void seal(RawEvent event) {
        var aggregate = event.place().aggregate();
        var head = head(aggregate);
        var hash = event.leaf(head.last()).hash();
        long index = log.append(hash);
        newStreams += head.count() == 0 ? 1 : 0;
        heads.put(aggregate, head.next(hash));
        leaves.add(new SealedLeaf(index, event.position(), event.place(), event.id()));
    }

    private HeadRow head(UUID aggregate) {
        return java.util.Objects.requireNonNull(heads.get(aggregate));
    }

    List<SealedLeaf> leaves() {
        return leaves;
    }

    /** Heads that have come further. */
    List<HeadRow> heads() {
        var touched = leaves.stream().map(leaf -> leaf.place().aggregate()).collect(Collectors.toSet());
        return heads.values().stream()
                .filter(head -> touched.contains(head.aggregate()))
                .toList();
    }

    List<Finding> findings() {
        return findings;
    }

    int newStreams() {
        return newStreams;
    }
}

package io.litige.app.proof;

import io.axoniq.axonserver.grpc.event.Event;
import io.litige.app.store.AxonServerEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The record in Axon Server as the notary reads it: its order is final, and leaves no place out. Other applications may
 * keep events in the same context: only those of our own aggregates are sealed, and the others are passed by.
 */
final class AxonServerRecord implements EventSource {
    /** Positions so close together are read in one go. */
    private static final long CLOSE = 64;

    /** As many of other applications are passed by at one look. */
    private static final long FAR = 100_000;

    private final AxonServerEvents events;

    AxonServerRecord(AxonServerEvents events) {
        this.events = events;
    }

    @Override
    public Page after(long position, int limit) {
        long head = events.head();
        if (head < position) {
            throw new IllegalStateException(
                    "Axon Server has " + head + " events, " + position + " were looked at already");
        }
        long to = Math.min(head, position + FAR);
        var found = new ArrayList<RawEvent>();
        var seen = new AtomicLong(position);
        events.read(position, to, event -> {
            seen.set(event.getToken() + 1);
            ours(event.getToken() + 1, event.getEvent()).ifPresent(found::add);
            return found.size() < limit;
        });
        return new Page(found, seen.get(), seen.get() < head);
    }

    @Override
    public List<RawEvent> between(long after, long upTo) {
        var found = new ArrayList<RawEvent>();
        events.read(Math.max(0, after), Math.min(upTo, events.head()), event -> {
            ours(event.getToken() + 1, event.getEvent()).ifPresent(found::add);
            return true;
        });
        return found;
    }

    @Override
    public Map<Long, RawEvent> at(Collection<Long> positions) {
        var wanted = new TreeSet<>(positions);
        var found = new HashMap<Long, RawEvent>();
        while (!wanted.isEmpty()) {
            long first = wanted.pollFirst();
            long last = first;
            while (!wanted.isEmpty() && wanted.first() - last <= CLOSE) {
                last = wanted.pollFirst();
            }
            between(first - 1, last).forEach(event -> found.put(event.position(), event));
        }
        found.keySet().retainAll(positions);
        return found;
    }

    /** By their streams: those of one lie far from each other among all. */
    @Override
    public Map<Long, RawEvent> of(Collection<SealedLeaf> leaves) {
        var found = new HashMap<Long, RawEvent>();
        leaves.stream()
                .collect(Collectors.groupingBy(leaf -> leaf.place().aggregate()))
                .forEach((aggregate, some) -> found.putAll(ofOne(aggregate, some)));
        return found;
    }

    private Map<Long, RawEvent> ofOne(UUID aggregate, List<SealedLeaf> leaves) {
        var sequences =
                leaves.stream().mapToInt(leaf -> leaf.place().sequence()).summaryStatistics();
        var stream = ofStream(aggregate, sequences.getMin(), sequences.getMax() - sequences.getMin() + 1).stream()
                .collect(Collectors.toMap(RawEvent::place, Function.identity(), (one, other) -> one));
        var found = new HashMap<Long, RawEvent>();
        for (var leaf : leaves) {
            var event = stream.get(leaf.place());
            if (event != null) {
                found.put(leaf.position(), event.at(leaf.position()));
            }
        }
        return found;
    }

    @Override
    public List<RawEvent> ofStream(UUID aggregate, int from, int limit) {
        return events.ofStream(aggregate.toString(), from, limit).stream()
                .flatMap(event -> ours(RawEvent.UNTOLD, event).stream())
                .toList();
    }

    @Override
    public long issued() {
        return events.head();
    }

    @Override
    public long countAfter(long position) {
        return Math.clamp(events.head() - position, 0, 1_000_000);
    }

    @Override
    public Optional<RawEvent.Place> last(UUID aggregate) {
        long highest = events.highest(List.of(aggregate.toString())).getFirst();
        return highest < 0
                ? Optional.empty()
                : ofStream(aggregate, Math.toIntExact(highest), 1).stream()
                        .map(RawEvent::place)
                        .findFirst();
    }

    private static Optional<RawEvent> ours(long position, Event event) {
        return SealedAggregates.kind(event.getAggregateType(), event.getAggregateIdentifier())
                .map(kind -> new RawEvent(
                        position,
                        new RawEvent.Place(
                                kind,
                                UUID.fromString(event.getAggregateIdentifier()),
                                Math.toIntExact(event.getAggregateSequenceNumber())),
                        UUID.fromString(event.getMessageIdentifier()),
                        event.getPayload().getType() + "#" + revision(event),
                        Instant.ofEpochMilli(event.getTimestamp()),
                        event.getPayload().getData().toByteArray()));
    }

    private static String revision(Event event) {
        var revision = event.getPayload().getRevision();
        return revision.isEmpty() ? "0" : revision;
    }
}

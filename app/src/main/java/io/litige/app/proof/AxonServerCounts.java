package io.litige.app.proof;

import io.litige.app.store.AxonServerEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts of streams where Axon Server keeps the record. It numbers the events of a stream without leaving one out, so the
 * highest number tells how many there are; and it puts nothing before its newest event, so whatever the log does not know
 * is still to be sealed: there are no streams of the record to look for, and no events that were passed by.
 */
final class AxonServerCounts implements StreamCounts {
    private final AxonServerEvents events;
    private final LogTable log;

    AxonServerCounts(AxonServerEvents events, LogTable log) {
        this.events = events;
        this.log = log;
    }

    @Override
    public List<Compared> streams(byte @Nullable [] after, int limit) {
        var heads = log.headsAfter(after, limit);
        var highest = events.highest(
                heads.stream().map(head -> head.aggregate().toString()).toList());
        var compared = new ArrayList<Compared>(heads.size());
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i);
            long recorded = Math.min(highest.get(i) + 1, head.count());
            compared.add(new Compared(head.key(), head.aggregate(), head.count(), recorded, false));
        }
        return compared;
    }

    @Override
    public List<UUID> aggregates(byte @Nullable [] after, int limit) {
        return List.of();
    }

    @Override
    public List<Long> firsts(List<UUID> aggregates) {
        return List.of();
    }

    @Override
    public List<Long> more(UUID aggregate, int from) {
        return List.of();
    }

    @Override
    public List<Long> missing(UUID aggregate) {
        int there =
                Math.toIntExact(events.highest(List.of(aggregate.toString())).getFirst() + 1);
        return log.ofStream(aggregate, there, Integer.MAX_VALUE).stream()
                .map(SealedLeaf::index)
                .toList();
    }
}

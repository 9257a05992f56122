package io.litige.app.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where events are read that are to be sealed, in the order in which their transactions have finished. */
interface EventSource {
    /**
     * The next events after that position; who has seen a position never meets a smaller one that was not there.
     *
     * @throws IllegalStateException when that position was never given out, or the record cannot be read now
     */
    Page after(long position, int limit);

    /**
     * Some events, one after the other.
     *
     * @param upTo up to this position there are no others
     * @param more whether there are more behind it
     */
    record Page(List<RawEvent> events, long upTo, boolean more) {
        /** Of a record where every event is one of ours. */
        static Page of(List<RawEvent> events, long after, int limit) {
            return new Page(events, events.isEmpty() ? after : events.getLast().position(), events.size() == limit);
        }
    }

    /** Events of a range of positions. */
    List<RawEvent> between(long after, long upTo);

    /** Those of some positions that are there. */
    Map<Long, RawEvent> at(Collection<Long> positions);

    /**
     * Events of some leaves, found by whatever finds them quickest, by the positions of those leaves. Whoever asks compares
     * them with the log, which says everything but where they stand now.
     */
    default Map<Long, RawEvent> of(Collection<SealedLeaf> leaves) {
        return at(leaves.stream().map(SealedLeaf::position).toList());
    }

    /** Events of one stream from a sequence on, in order; without their positions where the record does not tell them. */
    List<RawEvent> ofStream(UUID aggregate, int from, int limit);

    /** The highest position that was ever given to an event, even if that event is gone. */
    long issued();

    /** Events behind a position; stops counting at a million. */
    long countAfter(long position);

    /** The newest event of a stream. */
    Optional<RawEvent.Place> last(UUID aggregate);
}

package io.litige.app.proof;

import io.litige.api.proof.VerifierKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the log has come.
 *
 * @param size leaves
 * @param events leaves that are events
 * @param streams streams with at least one event
 * @param position every event of the record up to it was read
 * @param headsLeaf index of the newest leaf about all heads, null while there is none
 * @param headsSize how many leaves that one speaks of
 */
record LogState(
        VerifierKey key,
        long size,
        long events,
        long streams,
        long position,
        @Nullable Long headsLeaf,
        @Nullable Long headsSize,
        Instant updatedAt) {
    static LogState begin(VerifierKey key, Instant now) {
        return new LogState(key, 0, 0, 0, 0, null, null, now);
    }

    LogState grown(long newSize, long moreEvents, long moreStreams, long newPosition, Instant now) {
        return new LogState(
                key, newSize, events + moreEvents, streams + moreStreams, newPosition, headsLeaf, headsSize, now);
    }

    LogState of(VerifierKey other) {
        return new LogState(other, size, events, streams, position, headsLeaf, headsSize, updatedAt);
    }

    /** With a leaf about the heads of everything before it. */
    LogState withHeads(Instant now) {
        return new LogState(key, size + 1, events, streams, position, size, size, now);
    }
}

package io.litige.app.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event, or one piece of the log, that is not as it was sealed.
 *
 * @param stream such as {@code dispute/<uuid>}; {@code log} for the log itself
 * @param sequence of the event in its stream; index of the tile for the log itself
 * @param leaf near which leaf it was found
 * @param detail what differs, without any contents
 * @param goneAt when it agreed again, null while it does not
 */
record Finding(
        Kind kind,
        String stream,
        long sequence,
        long leaf,
        String detail,
        @Nullable Instant foundAt,
        @Nullable Instant goneAt) {
    /** What can be wrong. */
    enum Kind {
        /** The event is there with other contents than were sealed. */
        ALTERED,
        /** The event was sealed and is gone. */
        REMOVED,
        /** An event is there that was never sealed, or that took the place of a sealed one. */
        INSERTED,
        /** The event is there, but not where it was sealed. */
        REORDERED,
        /** An event came whose predecessors in its stream are not there. */
        GAP,
        /** A tile does not belong to what the log has signed. */
        DAMAGED_LOG
    }

    static Finding of(Kind kind, RawEvent.Place place, long leaf, String detail) {
        return new Finding(kind, place.stream(), place.sequence(), leaf, detail, null, null);
    }

    static Finding tile(long tile, String detail) {
        return new Finding(Kind.DAMAGED_LOG, "log", tile, tile * io.litige.api.proof.Tile.FULL, detail, null, null);
    }
}

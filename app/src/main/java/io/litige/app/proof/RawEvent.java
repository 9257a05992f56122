package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.Skeleton;
import io.litige.api.proof.StreamKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it lies in the record, neither decrypted nor upcast.
 *
 * @param position its place in commit order
 * @param sequence its place in its stream, from 0
 * @param type stable name and revision
 * @param payload exactly the stored bytes
 */
record RawEvent(long position, Place place, UUID id, String type, Instant recordedAt, byte[] payload) {
    /** The position of an event that came without one. */
    static final long UNTOLD = Long.MIN_VALUE;

    /** The same, of which is known where it stands. */
    RawEvent at(long known) {
        return new RawEvent(known, place, id, type, recordedAt, payload);
    }

    /** One event of one stream. */
    record Place(StreamKind kind, UUID aggregate, int sequence) {
        String stream() {
            return kind.of(aggregate);
        }

        Place at(int other) {
            return new Place(kind, aggregate, other);
        }
    }

    int sequence() {
        return place.sequence();
    }

    /** What is sealed of it. */
    Leaf.Event leaf(Hash previous) {
        var raw = Hash.of(payload);
        var skeleton = Skeleton.of(payload);
        return new Leaf.Event(
                place.stream(),
                place.sequence(),
                previous,
                id,
                type,
                recordedAt,
                skeleton == payload ? raw : Hash.of(skeleton),
                raw);
    }
}

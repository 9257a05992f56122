package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Head;
import io.litige.api.proof.StreamKind;
import java.util.UUID;

/**
 * How far a stream is sealed.
 *
 * @param key where it stands among all streams
 * @param count events; 0 before the first
 * @param last hash of its last leaf
 */
record HeadRow(Hash key, StreamKind kind, UUID aggregate, int count, Hash last) {
    static HeadRow begin(StreamKind kind, UUID aggregate) {
        return new HeadRow(StreamKind.key(kind.of(aggregate)), kind, aggregate, 0, Hash.ZERO);
    }

    HeadRow next(Hash leaf) {
        return new HeadRow(key, kind, aggregate, count + 1, leaf);
    }

    Head head() {
        return new Head(kind.of(aggregate), count, last);
    }
}

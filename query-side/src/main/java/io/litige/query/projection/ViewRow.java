package io.litige.query.projection;

import java.util.UUID;

/** What a view holds about one dispute; a pure fold over its events. */
public interface ViewRow {
    UUID disputeId();

    /** Sequence number of the last event in it, from 0. */
    long version();
}

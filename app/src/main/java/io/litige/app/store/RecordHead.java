package io.litige.app.store;

import java.time.Instant;
import java.util.Optional;

/** How far the record has come, whoever keeps it. */
public interface RecordHead {
    /** Index of the newest event, 0 when there is none. */
    long head();

    /** When the first event after that index was recorded, if there is one. */
    Optional<Instant> recordedAfter(long globalIndex);
}

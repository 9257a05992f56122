package io.litige.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an operator, a check and a view's progress need to know of the record, whichever engine keeps it. */
public interface EventLog {
    /** Index of the newest event, 0 when there is none. */
    long head();

    /** When the first event after that index was recorded, if there is one. */
    Optional<Instant> recordedAfter(long globalIndex);

    /** Every type of event there may be in it. */
    List<EventType> types();
}

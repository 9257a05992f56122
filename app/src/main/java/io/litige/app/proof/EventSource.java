package io.litige.app.proof;

import io.litige.app.store.StoreEngine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where events are read that are to be sealed, in the order in which their transactions have finished. */
interface EventSource {
    /** The next events after that position; who has seen a position never meets a smaller one that was not there. */
    List<RawEvent> after(long position, int limit);

    /** Events of a range of positions. */
    List<RawEvent> between(long after, long upTo);

    /** Those of some positions that are there. */
    Map<Long, RawEvent> at(Collection<Long> positions);

    /** Events of one stream from a sequence on, in order. */
    List<RawEvent> ofStream(UUID aggregate, int from, int limit);

    /** The highest position that was ever given to an event, even if that event is gone. */
    long issued();

    /** Events behind a position; stops counting at a million. */
    long countAfter(long position);

    /** The newest event of a stream. */
    Optional<RawEvent.Place> last(UUID aggregate);

    /** The record as that engine keeps it. */
    static EventSource of(StoreEngine engine, JdbcClient jdbc) {
        return switch (engine) {
            case POSTGRES -> new RecordTable(jdbc);
            case JDBC -> new JdbcRecordTable(jdbc);
        };
    }
}

package io.litige.query.stream;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EventName;
import java.time.Instant;
import java.util.Objects;

/**
 * One event as the store gave it back.
 *
 * @param version sequence number within the dispute, from 0
 * @param storedAt the store's own time stamp, beside the one in the payload
 */
public record StoredEvent(long version, Instant storedAt, DisputeEvent event) {
    /** The stable name it is stored under. */
    public String name() {
        return annotation().value();
    }

    public int revision() {
        return annotation().revision();
    }

    private EventName annotation() {
        return Objects.requireNonNull(event.getClass().getAnnotation(EventName.class), "every event has a name");
    }
}

package io.litige.query.projection;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The furthest event of a batch in the store's global order. */
final class Reached {
    private @Nullable Position furthest;

    /** Index in the store's global order, and when that event was recorded. */
    record Position(long index, Instant recordedAt) {}

    /** Events put aside earlier come back without a position; they do not move the view forward. */
    void see(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
            tracked.trackingToken()
                    .position()
                    .ifPresent(index -> furthest = new Position(index, message.getTimestamp()));
        }
    }

    Optional<Position> position() {
        return Optional.ofNullable(furthest);
    }
}

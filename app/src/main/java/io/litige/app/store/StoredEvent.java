package io.litige.app.store;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * One row of the record, as it lies there.
 *
 * @param globalIndex place in commit order; 0 before it is stored
 * @param sequence place in its aggregate, from 0
 * @param payload exactly the bytes that were written
 */
public record StoredEvent(
        long globalIndex,
        UUID aggregate,
        int sequence,
        UUID eventId,
        EventType type,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {
    /** Bytes of contents, as the bounds of an append count them. */
    int size() {
        return payload.length + metadata.length;
    }

    DomainEventData<byte[]> data() {
        return new GenericDomainEventEntry<>(
                type.aggregateType(),
                aggregate.toString(),
                sequence,
                eventId.toString(),
                recordedAt,
                type.name(),
                String.valueOf(type.revision()),
                payload,
                metadata);
    }

    TrackedEventData<byte[]> tracked() {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(globalIndex), data());
    }
}

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
 * @param payload exactly the bytes that were written
 */
public record StoredEvent(
        long globalIndex,
        UUID aggregate,
        String aggregateType,
        long sequence,
        UUID eventId,
        String name,
        int revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {
    DomainEventData<byte[]> data() {
        return new GenericDomainEventEntry<>(
                aggregateType,
                aggregate.toString(),
                sequence,
                eventId.toString(),
                recordedAt,
                name,
                String.valueOf(revision),
                payload,
                metadata);
    }

    TrackedEventData<byte[]> tracked() {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(globalIndex), data());
    }
}

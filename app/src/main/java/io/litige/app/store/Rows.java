package io.litige.app.store;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

/** Turns messages into rows. */
final class Rows {
    private Rows() {}

    static StoredEvent of(DomainEventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        var type = payload.getType();
        return new StoredEvent(
                0,
                UUID.fromString(event.getAggregateIdentifier()),
                Math.toIntExact(event.getSequenceNumber()),
                UUID.fromString(event.getIdentifier()),
                new EventType(
                        type.getName(),
                        Integer.parseInt(type.getRevision()),
                        event.getType() == null ? "" : event.getType()),
                event.getTimestamp(),
                payload.getData(),
                metadata.getData());
    }

    static SnapshotTable.Row snapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        var metadata = snapshot.serializeMetaData(serializer, byte[].class);
        return new SnapshotTable.Row(
                UUID.fromString(snapshot.getAggregateIdentifier()),
                snapshot.getType(),
                snapshot.getSequenceNumber(),
                UUID.fromString(snapshot.getIdentifier()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                snapshot.getTimestamp(),
                payload.getData(),
                metadata.getData());
    }
}

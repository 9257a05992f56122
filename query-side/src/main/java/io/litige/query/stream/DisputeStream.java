package io.litige.query.stream;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalFileEvent;
import io.litige.api.value.DisputeId;
import io.litige.api.value.LegalFileId;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads one dispute's events in their order, page by page underneath, so that memory does not grow with the dispute.
 * No projection stands between: an answer is as fresh as the store.
 */
@Component
public class DisputeStream {
    private final EventStore store;

    public DisputeStream(EventStore store) {
        this.store = store;
    }

    /**
     * Events from that version on; none when the dispute is unknown, or the name is that of a lawyers' file.
     *
     * @param first sequence number to start at; 0 reads everything, never a snapshot
     * @throws IllegalStateException when the store holds something in this stream that is no event of a dispute
     */
    public Stream<StoredEvent> read(DisputeId dispute, long first) {
        return store.readEvents(dispute.toString(), first)
                .asStream()
                .filter(message -> !(message.getPayload() instanceof LegalFileEvent))
                .map(DisputeStream::stored);
    }

    /** What the lawyers wrote in their own file of a dispute, in order; none when there is no such file. */
    public Stream<LegalFileEvent> legalFile(DisputeId dispute) {
        return store.readEvents(LegalFileId.of(dispute).toString(), 0)
                .asStream()
                .map(message -> (LegalFileEvent) message.getPayload());
    }

    /** Sequence number of the last event, as the store states it apart from the events themselves. */
    public Optional<Long> lastVersion(DisputeId dispute) {
        return store.lastSequenceNumberFor(dispute.toString());
    }

    private static StoredEvent stored(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof DisputeEvent event) {
            return new StoredEvent(message.getSequenceNumber(), message.getTimestamp(), event);
        }
        throw new IllegalStateException("event " + message.getSequenceNumber() + " of dispute "
                + message.getAggregateIdentifier() + " is of an unknown kind");
    }
}

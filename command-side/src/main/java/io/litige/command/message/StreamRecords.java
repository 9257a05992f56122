package io.litige.command.message;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.DisputeId;
import io.litige.command.facts.Records;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads one event of a dispute by its place. */
@Component
class StreamRecords implements Records {
    private final EventStore store;

    StreamRecords(EventStore store) {
        this.store = store;
    }

    @Override
    public DisputeEvent at(DisputeId dispute, long version) {
        var events = store.readEvents(dispute.toString(), version);
        if (events.hasNext() && events.next().getPayload() instanceof DisputeEvent event) {
            return event;
        }
        throw new IllegalStateException("dispute " + dispute + " has no event " + version);
    }
}

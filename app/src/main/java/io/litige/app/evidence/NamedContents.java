package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.Destroyed;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.value.DisputeId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Which contents the events of a dispute name, under the names they have in the store now. */
final class NamedContents {
    private final EventStore record;
    private final EvidenceKeys keys;

    NamedContents(EventStore record, EvidenceKeys keys) {
        this.record = record;
        this.keys = keys;
    }

    /**
     * Empty when the record has no such dispute. Reads every event: a snapshot would hide the first ones.
     *
     * @throws Destroyed when the dispute's keys are: then its contents go with them
     */
    Optional<Set<String>> of(DisputeId dispute) throws Destroyed {
        var events = record.readEvents(dispute.toString(), 0);
        if (!events.hasNext()) {
            return Optional.empty();
        }
        var names = new HashSet<String>();
        while (events.hasNext()) {
            var event = events.next();
            if (event.getPayloadType() == EvidenceAdded.class) {
                names.add(name(dispute, ((EvidenceAdded) event.getPayload()).blob()));
            }
        }
        return Optional.of(names);
    }

    /** What older releases left in clear has its sealed name once it was sealed. */
    private String name(DisputeId dispute, String blob) throws Destroyed {
        return ClearFiles.keys(blob) ? keys.name(dispute, ClearFiles.sha256(blob)) : blob;
    }
}

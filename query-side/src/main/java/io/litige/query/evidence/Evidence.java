package io.litige.query.evidence;

import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.blob.BlobStore;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.value.DisputeId;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.StoredEvent;
import io.litige.query.stream.StreamDoor;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from the dispute's own events which pieces of evidence there are. */
@Component
class Evidence {
    private final StreamDoor door;
    private final DisputeStream stream;
    private final BlobStore blobs;

    Evidence(StreamDoor door, DisputeStream stream, BlobStore blobs) {
        this.door = door;
        this.stream = stream;
        this.blobs = blobs;
    }

    EvidenceList list(DisputeId dispute, Actor actor) {
        var index = door.open(dispute, actor, Action.READ);
        var items = new ArrayList<EvidenceItem>();
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            events.takeWhile(stored -> stored.version() <= index.lastVersion())
                    .filter(stored -> index.shows(stored.version()))
                    .map(index::masked)
                    .forEach(stored -> {
                        if (stored.event() instanceof EvidenceAdded event) {
                            items.add(EvidenceItem.of(stored, event, blobs.scan(event.blob())));
                        } else if (stored.event() instanceof ExportRequested event) {
                            items.replaceAll(item -> item.exported(stored, event));
                        }
                    });
        }
        return new EvidenceList(dispute, index.lastVersion(), items);
    }

    /**
     * @param id such as {@code E1}
     * @throws Rejected EVIDENCE_NOT_FOUND when there is none of that id for this reader, or its content was erased;
     *     CONTENT_MASKED when it is hidden from everybody
     */
    EvidenceAdded find(DisputeId dispute, String id, Actor actor) {
        var index = door.open(dispute, actor, Action.READ);
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            var found = events.filter(stored -> index.shows(stored.version()))
                    .map(index::masked)
                    .map(StoredEvent::event)
                    .filter(EvidenceAdded.class::isInstance)
                    .map(EvidenceAdded.class::cast)
                    .filter(event -> event.id().equals(id) && !event.sha256().erased())
                    .findFirst()
                    .orElseThrow(() -> Rejected.because(Code.EVIDENCE_NOT_FOUND, Map.of("evidence", id)));
            Rejected.when(
                    found.sha256().masked(),
                    Code.CONTENT_MASKED,
                    Map.of(
                            "content",
                            id,
                            "dataClass",
                            found.sha256().dataClass(),
                            "allowed",
                            "the reason is in the dispute's face, under privacy"));
            return found;
        }
    }
}

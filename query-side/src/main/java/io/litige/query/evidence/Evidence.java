package io.litige.query.evidence;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.CustodyLog;
import io.litige.api.access.CustodyLog.HandedOut;
import io.litige.api.access.Decision;
import io.litige.api.blob.BlobStore;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.value.DisputeId;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.StoredEvent;
import io.litige.query.stream.StreamDoor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from the dispute's own events which pieces of evidence there are. */
@Component
class Evidence {
    /** Handings out one list tells at most, the newest. */
    private static final int TOLD = 2_000;

    private final StreamDoor door;
    private final DisputeStream stream;
    private final BlobStore blobs;
    private final CustodyLog custody;
    private final Clock clock;

    Evidence(StreamDoor door, DisputeStream stream, BlobStore blobs, CustodyLog custody, Clock clock) {
        this.door = door;
        this.stream = stream;
        this.blobs = blobs;
        this.custody = custody;
        this.clock = clock;
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
        if (!items.isEmpty() && seesCustody(actor)) {
            return withCustody(new EvidenceList(dispute, index.lastVersion(), items, null));
        }
        return new EvidenceList(dispute, index.lastVersion(), items, null);
    }

    private EvidenceList withCustody(EvidenceList list) {
        List<HandedOut> links;
        try (var all = custody.newestFirst(list.disputeId(), clock.instant())) {
            links = all.limit(TOLD + 1L).toList();
        }
        var told = links.stream().limit(TOLD).collect(Collectors.groupingBy(HandedOut::evidence));
        return new EvidenceList(
                list.disputeId(),
                list.version(),
                list.items().stream().map(item -> item.handedOut(told)).toList(),
                links.size() > TOLD);
    }

    /** Who looks after colleagues, lawyers, and who looks after persons' data. */
    private static boolean seesCustody(Actor actor) {
        return Stream.of(Action.SUPERVISE, Action.READ_PROOF, Action.READ_ACCESS_LOG)
                .anyMatch(action -> Access.decide(actor, action, null) == Decision.PERMIT);
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

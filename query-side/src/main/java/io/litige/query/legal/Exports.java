package io.litige.query.legal;

import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.blob.BlobStore;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.query.stream.AsOf;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.Knowledge;
import io.litige.query.stream.StoredEvent;
import io.litige.query.stream.StreamDoor;
import io.litige.query.stream.StreamIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares exports, and refuses those that would be incomplete before a byte has left the house. */
@Component
class Exports {
    private final StreamDoor door;
    private final DisputeStream stream;
    private final BlobStore blobs;

    Exports(StreamDoor door, DisputeStream stream, BlobStore blobs) {
        this.door = door;
        this.stream = stream;
        this.blobs = blobs;
    }

    /**
     * Checks everything and gives the bundle, ready to be written.
     *
     * @throws Rejected EXPORT_NOT_FOUND when the dispute has no such export; EXPORT_INCOMPLETE with the numbers of the
     *     events and exhibits that are missing or altered
     */
    Bundle prepare(DisputeId dispute, UUID exportId, Actor actor) {
        var index = door.open(dispute, actor, Action.EXPORT);
        var found = find(dispute, exportId);
        if (found.request == null || found.customer == null) {
            Rejected.when(!index.missing().isEmpty(), Code.EXPORT_INCOMPLETE, events(exportId, index.missing()));
            throw Rejected.because(Code.EXPORT_NOT_FOUND, Map.of("export", exportId));
        }
        requireEveryEvent(index, found);
        var export = new ExportCase(
                stream,
                found.version,
                found.request,
                Knowledge.of(index, AsOf.version(found.version)),
                found.exhibits,
                Profile.veil(found.request.profile(), found.customer));
        requireEveryExhibit(export);
        return Bundle.of(export, blobs);
    }

    private Found find(DisputeId dispute, UUID exportId) {
        var found = new Found();
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            events.takeWhile(event -> found.request == null).forEach(event -> found.look(event, exportId));
        }
        return found;
    }

    private static void requireEveryEvent(StreamIndex index, Found found) {
        var missing = index.missing().stream()
                .filter(version -> version <= found.version)
                .toList();
        var id = found.request == null ? null : found.request.exportId();
        Rejected.when(!missing.isEmpty(), Code.EXPORT_INCOMPLETE, events(id, missing));
    }

    private void requireEveryExhibit(ExportCase export) {
        var broken = export.exhibits().stream()
                .filter(exhibit -> exhibit.included(export.veil()))
                .flatMap(exhibit -> ExhibitCheck.fault(exhibit, blobs).stream())
                .collect(Collectors.joining(", "));
        Rejected.when(
                !broken.isEmpty(),
                Code.EXPORT_INCOMPLETE,
                Map.of("export", export.request().exportId(), "exhibits", broken));
    }

    private static Map<String, Object> events(@Nullable UUID exportId, List<Long> missing) {
        var numbers = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Map.of("export", String.valueOf(exportId), "missingEvents", numbers);
    }

    /** What one pass up to the request gathers. */
    private static final class Found {
        private final List<Exhibit> exhibits = new ArrayList<>();
        private @Nullable ExportRequested request;
        private @Nullable CustomerId customer;
        private long version = -1;

        void look(StoredEvent stored, UUID exportId) {
            switch (stored.event()) {
                case DisputeRegistered e -> customer = e.customer();
                case EvidenceAdded e -> exhibits.add(new Exhibit(stored.version(), e));
                case ExportRequested e -> {
                    if (e.exportId().equals(exportId)) {
                        request = e;
                        version = stored.version();
                    }
                }
                default -> {
                    // The other events matter when they are told, not here.
                }
            }
        }
    }
}

package io.litige.query.legal;

import io.litige.api.access.Actor;
import io.litige.api.access.CustodyLog;
import io.litige.api.access.CustodyLog.HandedOut;
import io.litige.api.access.Sight;
import io.litige.api.blob.BlobStore;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LegalEvent.CourtCaseOpened;
import io.litige.api.event.LegalEvent.ExportReleased;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.MediationEvent.MediationRequested;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Protected;
import io.litige.query.stream.AsOf;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.Knowledge;
import io.litige.query.stream.StoredEvent;
import io.litige.query.stream.StreamIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares exports from the events themselves, and refuses those that would be incomplete. */
@Component
public class Exports {
    /** Who is told by whom exhibits were handled: staff is no subject of a customer's file. */
    private static final Set<ExportProfile> TELLS_CUSTODY =
            Set.of(ExportProfile.COURT, ExportProfile.AUDIT, ExportProfile.INTERNAL_FULL);

    private final DisputeStream stream;
    private final BlobStore blobs;
    private final CustodyLog custody;

    Exports(DisputeStream stream, BlobStore blobs, CustodyLog custody) {
        this.stream = stream;
        this.blobs = blobs;
        this.custody = custody;
    }

    /**
     * Looks through everything the export is made of.
     *
     * @param last number of the last event it holds
     * @throws Rejected EXPORT_NOT_FOUND when the dispute has no such export; EXPORT_INCOMPLETE with the numbers of the
     *     events and exhibits that are missing or altered; REDACTION_NOT_ALLOWED when there is no text where one is to be
     *     left out
     */
    public ExportCase open(DisputeId dispute, UUID exportId, long last) {
        var request = request(dispute, exportId, last);
        var index = new StreamIndex(Sight.of(Actor.SYSTEM));
        var found = new Found(new LeftOut(request));
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            events.forEach(event -> {
                if (event.version() <= last) {
                    index.add(event);
                    found.look(event, exportId);
                } else {
                    index.later(event);
                }
            });
        }
        index.reaches(last);
        var heading = found.heading;
        if (!index.missing().isEmpty() || heading == null) {
            throw Rejected.because(Code.EXPORT_INCOMPLETE, events(exportId, index.missing()));
        }
        found.leftOut.hidden(hidden(dispute, index, last));
        var export = new ExportCase(
                stream,
                blobs,
                last,
                request,
                Knowledge.of(index, AsOf.version(last)),
                found.exhibits,
                found.handovers,
                handedOut(request),
                heading,
                found.leftOut);
        requireEveryExhibit(export);
        return export;
    }

    /** Until it was asked for, so that an export made again is the same. */
    private Map<String, List<HandedOut>> handedOut(ExportRequested request) {
        if (!TELLS_CUSTODY.contains(request.profile())) {
            return Map.of();
        }
        try (var links = custody.newestFirst(request.disputeId(), request.act().recordedAt())) {
            return links.collect(Collectors.groupingBy(HandedOut::evidence));
        }
    }

    /** Texts that are hidden from everybody by now, wherever they are repeated. */
    private Set<Protected> hidden(DisputeId dispute, StreamIndex index, long last) {
        if (!index.hides()) {
            return Set.of();
        }
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            return events.takeWhile(event -> event.version() <= last)
                    .flatMap(event -> index.hidden(event).stream())
                    .collect(Collectors.toSet());
        }
    }

    private ExportRequested request(DisputeId dispute, UUID exportId, long last) {
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            return events.takeWhile(event -> event.version() <= last)
                    .flatMap(event -> event.event() instanceof ExportRequested asked
                            ? Stream.of(asked)
                            : Stream.<ExportRequested>empty())
                    .filter(asked -> asked.exportId().equals(exportId))
                    .findFirst()
                    .orElseThrow(() -> Rejected.because(Code.EXPORT_NOT_FOUND, Map.of("export", exportId)));
        }
    }

    private void requireEveryExhibit(ExportCase export) {
        var broken = export.exhibits().stream()
                .filter(export::includes)
                .flatMap(exhibit -> ExhibitCheck.fault(exhibit, blobs).stream())
                .collect(Collectors.joining(", "));
        Rejected.when(
                !broken.isEmpty(),
                Code.EXPORT_INCOMPLETE,
                Map.of("export", export.request().exportId(), "exhibits", broken));
    }

    private static Map<String, Object> events(UUID exportId, List<Long> missing) {
        var numbers = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Map.of("export", exportId, "missingEvents", numbers.isEmpty() ? "0" : numbers);
    }

    /** What one pass gathers. */
    private static final class Found {
        private final List<Exhibit> exhibits = new ArrayList<>();
        private final Map<String, Handover> handovers = new HashMap<>();
        private final LeftOut leftOut;
        private @Nullable Heading heading;

        Found(LeftOut leftOut) {
            this.leftOut = leftOut;
        }

        void look(StoredEvent stored, UUID exportId) {
            leftOut.look(stored);
            if (leftOut.event(stored.version()) != null) {
                withheld(stored);
                return;
            }
            switch (stored.event()) {
                case DisputeRegistered e -> heading = Heading.of(e.customer(), e.customerName());
                case EvidenceAdded e -> exhibits.add(new Exhibit(stored.version(), e));
                case CommunicationRecorded e -> handedOver(e);
                case CourtCaseOpened e -> head(h -> h.before(e.court(), e.caseNumber(), e.claimant()));
                case MediationRequested e -> head(h -> h.seized(e.mediatorName(), e.reference()));
                case ExportReleased e ->
                    head(h -> e.exportId().equals(exportId) ? h.released(e.act().actor()) : h);
                default -> {
                    // The other events matter when they are told, not here.
                }
            }
        }

        /** Of what is not shown there remain that it is a dispute with somebody, and the numbers of exhibits. */
        private void withheld(StoredEvent stored) {
            if (stored.event() instanceof DisputeRegistered e) {
                heading = Heading.of(e.customer(), null);
            } else if (stored.event() instanceof EvidenceAdded e) {
                exhibits.add(new Exhibit(stored.version(), e));
            }
        }

        private void handedOver(CommunicationRecorded e) {
            if (e.direction() != Direction.INTERNAL) {
                e.evidence().forEach(exhibit -> handovers.putIfAbsent(exhibit, Handover.of(e)));
            }
        }

        private void head(UnaryOperator<Heading> change) {
            var known = heading;
            heading = known == null ? null : change.apply(known);
        }
    }
}

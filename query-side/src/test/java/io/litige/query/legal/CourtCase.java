package io.litige.query.legal;

import io.litige.api.blob.BlobStore;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.PositionRecorded;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.LifecycleEvent.AssessmentStarted;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.ResolutionChecked;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.value.DataClass;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Redaction;
import io.litige.query.stream.MemoryBlobs;
import io.litige.query.stream.Story;
import io.litige.query.stream.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A dispute from the first call to the export, with two exhibits, a late record, a correction and an erased text. */
final class CourtCase {
    final Story story = new Story();
    final MemoryBlobs blobs;
    final UUID exportId = UUID.randomUUID();
    final BlobStore.Stored invoice;
    final BlobStore.Stored photo;
    final int last;

    static final Claim CLAIM = new Claim(
            "notary.example.com/disputes/1+01020304+AQ==",
            301_442_337,
            "9CQ8tcMbFVpG7tLw4Xn0gqHRlNTCJYpGiBdGxWjv9Uo=",
            java.time.Instant.parse("2026-04-15T08:00:02Z"),
            Map.of(),
            null,
            null,
            sequence -> "%064x".formatted(sequence * 0x1234_5678_9abcL));

    CourtCase(TestStore store, MemoryBlobs blobs, ExportProfile profile, String language) {
        this(store, blobs, profile, language, List.of());
    }

    CourtCase(TestStore store, MemoryBlobs blobs, ExportProfile profile, String language, List<Redaction> redactions) {
        this(store, blobs, profile, language, redactions, story -> List.of());
    }

    /**
     * @param more what happens besides, from event 23 on; the request follows it
     */
    CourtCase(
            TestStore store,
            MemoryBlobs blobs,
            ExportProfile profile,
            String language,
            List<Redaction> redactions,
            Function<Story, List<? extends DisputeEvent>> more) {
        this.blobs = blobs;
        invoice = put("%PDF-1.7 facture");
        photo = put("photographie de la machine");
        var events = events();
        events.addAll(more.apply(story));
        last = events.size();
        store.append(events);
        store.append(List.of(story.golden(
                ExportRequested.class,
                "2026-04-15T08:00:00Z",
                "2026-04-15T08:00:00Z",
                Map.of(
                        "exportId", exportId,
                        "profile", profile,
                        "language", language,
                        "redactions", redactions))));
    }

    /** Everything up to the request. */
    ExportCase opened(Exports exports) {
        return exports.open(story.dispute(), exportId, last);
    }

    /** An exhibit comes from the customer by mail, or is sent to somebody. */
    static CommunicationRecorded mail(Story story, String direction, String exhibit, String counterpart) {
        return story.golden(
                CommunicationRecorded.class,
                "2026-04-03T09:00:00Z",
                "2026-04-03T09:00:00Z",
                Map.of(
                        "direction", direction,
                        "evidence", List.of(exhibit),
                        "counterpart", text(counterpart)));
    }

    private List<DisputeEvent> events() {
        var events = new ArrayList<DisputeEvent>();
        events.add(at(DisputeRegistered.class, "2026-03-02T08:30:00Z"));
        events.add(at(OwnerAssigned.class, "2026-03-02T08:31:00Z"));
        events.add(at(ClocksStarted.class, "2026-03-02T08:31:00Z"));
        events.add(at(DisputeAcknowledged.class, "2026-03-02T09:05:00Z"));
        events.add(at(AssessmentStarted.class, "2026-03-02T09:10:00Z"));
        events.add(story.call("C1", "Je veux 40 euros.\nEt vite.", "2026-03-02T15:00:00Z", "2026-03-05T09:00:00Z"));
        events.add(story.correction(5, "content", "Je veux 400 euros.", "2026-03-06T10:00:00Z"));
        events.add(exhibit(
                "E1", invoice, "Facture n° 0112 (copie).pdf", "=HYPERLINK(\"http://x\") <b>", "application/pdf"));
        events.add(exhibit("E2", photo, "../../été — \u202egnp.exe", "Photographie du choc 😀", "image/png"));
        events.add(at(SeverityAssessed.class, "2026-03-03T10:00:00Z"));
        events.add(at(PositionRecorded.class, "2026-03-04T09:00:00Z"));
        events.add(at(OriginIdentified.class, "2026-03-05T09:00:00Z"));
        events.add(at(FaultAdmitted.class, "2026-03-06T09:00:00Z"));
        events.add(at(ApprovalRequested.class, "2026-03-08T09:00:00Z"));
        events.add(at(ApprovalGranted.class, "2026-03-08T10:00:00Z"));
        events.add(at(ProposalMade.class, "2026-03-09T09:00:00Z"));
        events.add(at(ProposalAccepted.class, "2026-03-11T08:00:00Z"));
        events.add(at(AgreementReached.class, "2026-03-11T08:00:00Z"));
        events.add(at(RemedyExecuted.class, "2026-03-13T09:00:00Z"));
        events.add(story.golden(
                RemedyWaived.class,
                "2026-03-13T09:00:00Z",
                "2026-03-13T09:00:00Z",
                Map.of("statement", Map.of("subject", Story.CUSTOMER.value(), "dataClass", DataClass.FREE_TEXT))));
        events.add(at(ResolutionChecked.class, "2026-03-20T14:00:00Z"));
        events.add(at(DisputeResolved.class, "2026-03-20T15:00:00Z"));
        events.add(at(DisputeClosed.class, "2026-04-02T09:00:00Z"));
        return events;
    }

    private <E extends DisputeEvent> E at(Class<E> type, String time) {
        return story.golden(type, time, time);
    }

    private EvidenceAdded exhibit(String id, BlobStore.Stored stored, String name, String title, String mediaType) {
        return story.golden(
                EvidenceAdded.class,
                "2026-03-03T10:00:00Z",
                "2026-03-03T10:00:01Z",
                Map.of(
                        "id", id,
                        "fileName", text(name),
                        "description", text(title),
                        "type", mediaType.startsWith("image") ? "CORRESPONDENCE" : "INVOICE",
                        "mediaType", mediaType,
                        "size", stored.size(),
                        "sha256", text(stored.sha256()),
                        "blob", stored.key()));
    }

    private static Map<String, Object> text(String value) {
        return Map.of("subject", Story.CUSTOMER.value(), "dataClass", DataClass.FREE_TEXT, "value", value);
    }

    private BlobStore.Stored put(String content) {
        try {
            return blobs.put(
                    story.dispute(),
                    () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

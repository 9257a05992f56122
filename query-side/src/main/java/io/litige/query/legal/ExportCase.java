package io.litige.query.legal;

import io.litige.api.access.CustodyLog.HandedOut;
import io.litige.api.blob.BlobStore;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Protected;
import io.litige.api.value.Withholding;
import io.litige.query.legal.Entry.Withheld;
import io.litige.query.stream.Correction;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.Knowledge;
import io.litige.query.stream.StoredEvent;
import io.litige.query.timeline.EventFacts;
import io.litige.query.timeline.Language;
import io.litige.query.timeline.Narrator;
import io.litige.query.timeline.Storyteller;
import io.litige.query.timeline.Told;
import io.litige.query.timeline.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What one export is made of: the request that asked for it, every event up to the last one its proof covers, and what
 * of them its receiver is not shown.
 */
public final class ExportCase {
    private final DisputeStream stream;
    private final BlobStore blobs;
    private final long version;
    private final ExportRequested request;
    private final Knowledge knowledge;
    private final List<Exhibit> exhibits;
    private final Map<String, Handover> handovers;
    private final Map<String, List<HandedOut>> handedOut;
    private final Heading heading;
    private final LeftOut leftOut;
    private final Veil veil;

    ExportCase(
            DisputeStream stream,
            BlobStore blobs,
            long version,
            ExportRequested request,
            Knowledge knowledge,
            List<Exhibit> exhibits,
            Map<String, Handover> handovers,
            Map<String, List<HandedOut>> handedOut,
            Heading heading,
            LeftOut leftOut) {
        this.stream = stream;
        this.blobs = blobs;
        this.version = version;
        this.request = request;
        this.knowledge = knowledge;
        this.exhibits = List.copyOf(exhibits);
        this.handovers = Map.copyOf(handovers);
        this.handedOut = Map.copyOf(handedOut);
        this.heading = heading;
        this.leftOut = leftOut;
        this.veil = leftOut.veil(Profile.veil(request.profile(), heading.customer()));
    }

    public DisputeId dispute() {
        return request.disputeId();
    }

    public ExportProfile profile() {
        return request.profile();
    }

    /** Events that are not shown at all, by number, in order. */
    public Set<Long> withheld() {
        return leftOut.events().keySet();
    }

    /** Whether the receiver is given the text. */
    public boolean discloses(Protected text) {
        return text.value() != null && veil.hides(text) == null;
    }

    /** Everything to read, in a fixed order. */
    public List<ExportFile> files(Claim claim) {
        var files = new ArrayList<ExportFile>();
        files.add(ReadMe.french(this, claim));
        files.add(ReadMe.english(this, claim));
        files.add(new ExhibitList(this));
        files.add(new ExhibitPdf(this, claim));
        for (var exhibit : exhibits) {
            files.add(new ExportFile.Fixed(
                    exhibit.custody(), new EventFacts(veil).line(exhibit.chain(leftOut, handedOut))));
            if (includes(exhibit)) {
                files.add(new ExhibitFile(exhibit, veil, blobs));
            }
        }
        files.addAll(privileged());
        files.addAll(TimelinePdf.parts(this, claim));
        return files;
    }

    /** Only legal staff's own export has it, and only when there is something to read. */
    private List<ExportFile> privileged() {
        if (profile() != ExportProfile.INTERNAL_FULL) {
            return List.of();
        }
        var notes = PrivilegedNotes.until(stream, dispute(), request.act().recordedAt());
        return notes.isEmpty()
                ? List.of()
                : List.of(new ExportFile.Fixed(PrivilegedNotes.NAME, new EventFacts(veil).line(notes)));
    }

    ExportRequested request() {
        return request;
    }

    Heading heading() {
        return heading;
    }

    Veil veil() {
        return veil;
    }

    /** Number of the last event. */
    long version() {
        return version;
    }

    /** Language of the readable documents. */
    Language language() {
        return Language.of(request.language());
    }

    /** How many events the export holds. */
    long count() {
        return version + 1;
    }

    List<Exhibit> exhibits() {
        return exhibits;
    }

    /** From whom to whom an exhibit went, as the record knows it and the receiver is shown. */
    String handedOver(Exhibit exhibit, Phrases phrases, Narrator narrator) {
        var handover = handovers.get(exhibit.event().id());
        return handover == null ? Handover.source(exhibit, narrator) : handover.told(exhibit, phrases, narrator);
    }

    /** Whether the content of an exhibit is given. */
    boolean includes(Exhibit exhibit) {
        return leftOut.event(exhibit.version()) == null && exhibit.included(veil);
    }

    LeftOut leftOut() {
        return leftOut;
    }

    /** Tells the events from one number to another, both included, one at a time. */
    void tell(long first, long last, Consumer<Entry> each) {
        var storyteller = new Storyteller(null, veil);
        try (Stream<StoredEvent> events = stream.read(dispute(), first)) {
            events.takeWhile(event -> event.version() <= last)
                    .map(event -> entry(event, storyteller))
                    .forEach(each);
        }
    }

    private Entry entry(StoredEvent stored, Storyteller storyteller) {
        var reason = leftOut.event(stored.version());
        return reason == null
                ? new Entry(stored.version(), storyteller.tell(stored, corrections(stored)), null)
                : new Entry(
                        stored.version(),
                        null,
                        new Withheld(
                                stored.version(),
                                stored.name(),
                                stored.revision(),
                                stored.storedAt(),
                                reason,
                                withheldBecause(reason)));
    }

    private Told withheldBecause(Withholding reason) {
        return new Told(withheldBecause(reason, Language.FR), withheldBecause(reason, Language.EN));
    }

    private String withheldBecause(Withholding reason, Language language) {
        return new Phrases(language)
                .text("withheld.event", Map.of("reason", new Narrator(language, veil).label(reason)));
    }

    private List<Correction> corrections(StoredEvent event) {
        return knowledge.correctionsOf(event.version()).stream()
                .filter(correction -> leftOut.event(correction.version()) == null)
                .toList();
    }
}

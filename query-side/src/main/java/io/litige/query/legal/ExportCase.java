package io.litige.query.legal;

import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.value.DisputeId;
import io.litige.query.stream.Correction;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.Knowledge;
import io.litige.query.stream.StoredEvent;
import io.litige.query.timeline.Language;
import io.litige.query.timeline.Storyteller;
import io.litige.query.timeline.TimelineEntry;
import io.litige.query.timeline.Veil;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What one export is made of: the request that asked for it, and everything up to and including that request. Nothing
 * that came later gets in, so the same export can be made again at any time.
 *
 * @param version sequence number of the request; the export holds 0 to this number
 */
record ExportCase(
        DisputeStream stream,
        long version,
        ExportRequested request,
        Knowledge knowledge,
        List<Exhibit> exhibits,
        Veil veil) {
    ExportCase {
        exhibits = List.copyOf(exhibits);
    }

    DisputeId dispute() {
        return request.disputeId();
    }

    /** Language of the readable document. */
    Language language() {
        return Language.of(request.language());
    }

    /** How many events the export holds. */
    long count() {
        return version + 1;
    }

    /** Tells every event in order, one at a time. */
    void tell(Storyteller storyteller, Consumer<TimelineEntry> each) {
        tell(storyteller, 0, version, each);
    }

    /** Tells the events from one number to another, both included. */
    void tell(Storyteller storyteller, long first, long last, Consumer<TimelineEntry> each) {
        try (Stream<StoredEvent> events = stream.read(dispute(), first)) {
            events.takeWhile(event -> event.version() <= last)
                    .map(event -> storyteller.tell(event, corrections(event)))
                    .forEach(each);
        }
    }

    private List<Correction> corrections(StoredEvent event) {
        return knowledge.correctionsOf(event.version());
    }
}

package io.litige.query.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.access.CustodyLog.BreakOff;
import io.litige.api.access.CustodyLog.HandedOut;
import io.litige.api.blob.BlobStore.Scan;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.ReadPurpose;
import io.litige.query.stream.StoredEvent;
import io.litige.query.timeline.Shown;
import io.litige.query.timeline.Veil;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param version the event that added it
 * @param source where it came from; absent when nobody said
 * @param occurredAt when it was obtained
 * @param sha256 lower-case hex digest of the content
 * @param scan what the malware scanner said of it
 * @param custody through whose hands it went: obtained, put on file, handed out in an export
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceItem(
        String id,
        long version,
        EvidenceType type,
        @Nullable EvidenceSource source,
        Shown fileName,
        @Nullable Shown description,
        String mediaType,
        long size,
        Shown sha256,
        AgentId addedBy,
        Instant occurredAt,
        Instant recordedAt,
        Scan scan,
        List<Custody> custody) {
    EvidenceItem {
        custody = List.copyOf(custody);
    }

    /** What happened to a piece. */
    enum Handling {
        OBTAINED,
        FILED,
        EXPORTED,
        /** Downloaded, whole or the part asked for; with the digest of the piece, as nothing else leaves whole. */
        HANDED_OUT,
        /** A download that began and did not leave whole. */
        BROKEN_OFF
    }

    /**
     * One link of the chain of custody (requirement 49).
     *
     * @param version of the event that says so; absent where the access log does
     * @param export where it was handed out with
     * @param purpose what it was handed out for, where somebody said
     * @param why it did not leave whole
     * @param bytes at most so many had left then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Custody(
            Handling what,
            AgentId by,
            Instant at,
            @Nullable Long version,
            @Nullable UUID export,
            @Nullable ExportProfile profile,
            @Nullable ReadPurpose purpose,
            @Nullable BreakOff why,
            @Nullable Long bytes) {
        /** Of an event. */
        private static Custody of(Handling what, Act act, Instant at, long version) {
            return new Custody(what, act.actor(), at, version, null, null, null, null, null);
        }

        private static Custody of(HandedOut log) {
            var broken = log.brokenOff();
            return new Custody(
                    broken == null ? Handling.HANDED_OUT : Handling.BROKEN_OFF,
                    log.by(),
                    log.at(),
                    null,
                    null,
                    null,
                    log.purpose(),
                    broken == null ? null : broken.why(),
                    broken == null ? null : broken.bytes());
        }
    }

    /** The same, handed out once more. */
    EvidenceItem exported(StoredEvent stored, ExportRequested event) {
        var act = event.act();
        var link = new Custody(
                Handling.EXPORTED,
                act.actor(),
                act.recordedAt(),
                stored.version(),
                event.exportId(),
                event.profile(),
                null,
                null,
                null);
        return with(Stream.concat(custody.stream(), Stream.of(link)).toList());
    }

    /** The same with every time it was handed out, in the order of time. */
    EvidenceItem handedOut(Map<String, List<HandedOut>> log) {
        var links = log.getOrDefault(id, List.of()).stream().map(Custody::of);
        return with(Stream.concat(custody.stream(), links)
                .sorted(Comparator.comparing(Custody::at))
                .toList());
    }

    private EvidenceItem with(List<Custody> links) {
        return new EvidenceItem(
                id,
                version,
                type,
                source,
                fileName,
                description,
                mediaType,
                size,
                sha256,
                addedBy,
                occurredAt,
                recordedAt,
                scan,
                links);
    }

    static EvidenceItem of(StoredEvent stored, EvidenceAdded event, Scan scan) {
        var act = event.act();
        return new EvidenceItem(
                event.id(),
                stored.version(),
                event.type(),
                event.source(),
                Shown.of(event.fileName(), Veil.NONE),
                event.description() == null ? null : Shown.of(event.description(), Veil.NONE),
                event.mediaType(),
                event.size(),
                Shown.of(event.sha256(), Veil.NONE),
                act.actor(),
                act.occurredAt(),
                act.recordedAt(),
                scan,
                List.of(
                        Custody.of(Handling.OBTAINED, act, act.occurredAt(), stored.version()),
                        Custody.of(Handling.FILED, act, act.recordedAt(), stored.version())));
    }
}

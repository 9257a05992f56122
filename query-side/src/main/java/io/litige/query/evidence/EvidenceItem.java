package io.litige.query.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.value.AgentId;
import io.litige.api.value.EvidenceType;
import io.litige.query.stream.StoredEvent;
import io.litige.query.timeline.Shown;
import io.litige.query.timeline.Veil;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param version the event that added it
 * @param occurredAt when it was obtained
 * @param sha256 lower-case hex digest of the content
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceItem(
        String id,
        long version,
        EvidenceType type,
        Shown fileName,
        @Nullable Shown description,
        String mediaType,
        long size,
        Shown sha256,
        AgentId addedBy,
        Instant occurredAt,
        Instant recordedAt) {
    static EvidenceItem of(StoredEvent stored, EvidenceAdded event) {
        var act = event.act();
        return new EvidenceItem(
                event.id(),
                stored.version(),
                event.type(),
                Shown.of(event.fileName(), Veil.NONE),
                event.description() == null ? null : Shown.of(event.description(), Veil.NONE),
                event.mediaType(),
                event.size(),
                Shown.of(event.sha256(), Veil.NONE),
                act.actor(),
                act.occurredAt(),
                act.recordedAt());
    }
}

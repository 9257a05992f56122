package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** Pieces that prove facts. */
public sealed interface EvidenceEvent extends DisputeEvent {
    /**
     * A file joined the dispute (requirement 49). {@code act.occurredAt} is when it was obtained.
     *
     * @param id {@code E1}, {@code E2}… within the dispute
     * @param source null when nobody said
     * @param mediaType as detected from the content, never as claimed
     * @param size bytes
     * @param sha256 lower-case hex digest of the content
     * @param blob key of the content in the blob store
     */
    @EventName("evidence-added")
    record EvidenceAdded(
            DisputeId disputeId,
            Act act,
            String id,
            EvidenceType type,
            @Nullable EvidenceSource source,
            Protected fileName,
            String mediaType,
            long size,
            Protected sha256,
            String blob,
            @Nullable Protected description)
            implements EvidenceEvent {}
}

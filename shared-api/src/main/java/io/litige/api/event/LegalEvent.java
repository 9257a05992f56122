package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Protected;
import java.util.UUID;

/** What legal staff do with a dispute. */
public sealed interface LegalEvent extends DisputeEvent {
    /**
     * A complete timeline left the house: the timeline itself says who took it and what for. The export holds every
     * event up to and including this one.
     *
     * @param language {@code fr} or {@code en}: of the readable document
     */
    @EventName("export-requested")
    record ExportRequested(
            DisputeId disputeId, Act act, UUID exportId, ExportProfile profile, String language, Protected purpose)
            implements LegalEvent {}
}

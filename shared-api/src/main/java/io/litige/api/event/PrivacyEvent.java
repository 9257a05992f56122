package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** What was done for the persons a dispute is about. */
public sealed interface PrivacyEvent extends DisputeEvent {
    /**
     * A content is hidden wherever it is read. The record keeps it.
     *
     * @param content such as {@code C1}, {@code complaint} or {@code customer}
     * @param dataClass why it is hidden
     */
    @EventName("content-masked")
    record ContentMasked(DisputeId disputeId, Act act, String content, DataClass dataClass, Protected reason)
            implements PrivacyEvent {}

    /**
     * @param request under which the person's request, or the batch, is filed
     * @param policyVersion of the retention schedule that lets it; null when the person asked
     */
    @EventName("shred-requested")
    record ShredRequested(
            DisputeId disputeId,
            Act act,
            ErasureBasis basis,
            @Nullable String request,
            @Nullable String policyVersion) implements PrivacyEvent {}

    /**
     * From here on no text of the dispute may be read: its keys are destroyed as soon as this is on record.
     *
     * @param requestedBy the other person
     */
    @EventName("subject-shredded")
    record SubjectShredded(
            DisputeId disputeId,
            Act act,
            ErasureBasis basis,
            @Nullable String request,
            @Nullable String policyVersion,
            AgentId requestedBy)
            implements PrivacyEvent {}
}

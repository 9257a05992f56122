package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.Protected;
import io.litige.api.value.RequestOutcome;
import io.litige.api.value.RestrictionGround;
import io.litige.api.value.Role;
import io.litige.api.value.SubjectRight;
import java.time.Instant;
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

    /**
     * A person asks for a right of theirs; {@code act.occurredAt} is when the request reached the company.
     *
     * @param id {@code RQ1}, {@code RQ2}… within the dispute
     * @param statement in the person's words
     * @param communication with which they asked, such as {@code C2}
     * @param dueAt one month later (GDPR, article 12(3))
     */
    @EventName("subject-request-received")
    record SubjectRequestReceived(
            DisputeId disputeId,
            Act act,
            String id,
            SubjectRight right,
            Protected statement,
            @Nullable String communication,
            Instant dueAt)
            implements PrivacyEvent {}

    /**
     * @param months 1 or 2 more
     * @param communication with which the person was told, within the first month
     */
    @EventName("subject-request-extended")
    record SubjectRequestExtended(
            DisputeId disputeId,
            Act act,
            String request,
            int months,
            Protected reason,
            String communication,
            Instant dueAt)
            implements PrivacyEvent {}

    /**
     * @param reason why not, or not all of it
     * @param remediesTold whether the person was told of the supervisory authority and the courts
     * @param export the copy that was handed out
     * @param communication with which the person was told; null where none can be recorded any more
     * @param receivedAt when the request was received: since then its clock ran
     */
    @EventName("subject-request-answered")
    record SubjectRequestAnswered(
            DisputeId disputeId,
            Act act,
            String request,
            SubjectRight right,
            RequestOutcome outcome,
            @Nullable Protected reason,
            boolean remediesTold,
            @Nullable String export,
            @Nullable String communication,
            Instant receivedAt)
            implements PrivacyEvent {}

    /**
     * From here on the data are kept, used for the claim alone, and neither destroyed nor used to approach the person.
     *
     * @param request the person's, such as {@code RQ1}
     */
    @EventName("processing-restricted")
    record ProcessingRestricted(
            DisputeId disputeId,
            Act act,
            RestrictionGround ground,
            @Nullable String request,
            Protected reason) implements PrivacyEvent {}

    /** @param communication with which the person was told beforehand (GDPR, article 18(3)) */
    @EventName("restriction-lifted")
    record RestrictionLifted(DisputeId disputeId, Act act, Protected reason, String communication)
            implements PrivacyEvent {}

    /**
     * Somebody who is not concerned with the dispute took access to it, to read it for a while.
     *
     * @param agent who
     * @param role in which they did
     * @param until when it ends
     */
    @EventName("access-taken")
    record AccessTaken(DisputeId disputeId, Act act, AgentId agent, Role role, Protected reason, Instant until)
            implements PrivacyEvent {}
}

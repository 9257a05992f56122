package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.JudgmentResult;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Redaction;
import io.litige.api.value.RegisteredLetter;
import io.litige.api.value.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What legal staff do with a dispute. */
public sealed interface LegalEvent extends DisputeEvent {
    /**
     * A complete timeline is to leave the house: the timeline itself says who asked for it and what for. The export
     * holds every event up to and including this one, and those that came until it was sealed.
     *
     * @param language {@code fr} or {@code en}: of the readable document
     * @param redactions what it leaves out besides what its profile does
     * @param mediation whether a court is to see what was said in a mediation; null is no
     */
    @EventName("export-requested")
    record ExportRequested(
            DisputeId disputeId,
            Act act,
            UUID exportId,
            ExportProfile profile,
            String language,
            Protected purpose,
            @Nullable List<Redaction> redactions,
            @Nullable Boolean mediation)
            implements LegalEvent {}

    /** Another person than the one who asked lets the export leave. */
    @EventName("export-released")
    record ExportReleased(DisputeId disputeId, Act act, UUID exportId) implements LegalEvent {}

    /**
     * The export was made, and its own verifier found it whole.
     *
     * @param sha256 of the ZIP
     * @param size bytes of the ZIP
     * @param events how many events it holds
     * @param logSize of the checkpoint it proves them by
     */
    @EventName("export-sealed")
    record ExportSealed(
            DisputeId disputeId, Act act, UUID exportId, String sha256, long size, long events, long logSize)
            implements LegalEvent {}

    /**
     * @param id {@code L1}, {@code L2}… within the dispute
     * @param privileged the question is for legal staff alone
     */
    @EventName("legal-referred")
    record LegalReferred(DisputeId disputeId, Act act, String id, Protected question, boolean privileged)
            implements LegalEvent {}

    /**
     * @param id {@code N1}, {@code N2}… within the dispute
     * @param effectiveOn first day of its legal effect: its presentation; null until that is known
     */
    @EventName("formal-notice-sent")
    record FormalNoticeSent(
            DisputeId disputeId,
            Act act,
            String id,
            RegisteredLetter letter,
            @Nullable LocalDate effectiveOn,
            Protected text,
            @Nullable Money amount)
            implements LegalEvent {}

    @EventName("formal-notice-delivered")
    record FormalNoticeDelivered(
            DisputeId disputeId, Act act, String id, RegisteredLetter letter, LocalDate effectiveOn)
            implements LegalEvent {}

    /**
     * @param amicableAttempt whether one was on record
     * @param withoutAttemptBecause why none came first, when the law asks for one
     */
    @EventName("court-case-opened")
    record CourtCaseOpened(
            DisputeId disputeId,
            Act act,
            String court,
            @Nullable String caseNumber,
            Side claimant,
            Money claimed,
            boolean amicableAttempt,
            @Nullable Protected withoutAttemptBecause)
            implements LegalEvent {}

    @EventName("judgment-recorded")
    record JudgmentRecorded(
            DisputeId disputeId,
            Act act,
            JudgmentResult result,
            LocalDate decidedOn,
            @Nullable Money awarded,
            Protected summary)
            implements LegalEvent {}

    @EventName("legal-hold-placed")
    record LegalHoldPlaced(DisputeId disputeId, Act act, String matter, Protected basis) implements LegalEvent {}

    @EventName("legal-hold-released")
    record LegalHoldReleased(DisputeId disputeId, Act act, String matter, Protected reason) implements LegalEvent {}
}

package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.JudgmentResult;
import io.litige.api.value.Money;
import io.litige.api.value.Redaction;
import io.litige.api.value.RegisteredLetter;
import io.litige.api.value.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What legal staff ask of a dispute. */
public sealed interface LegalCommand extends DisputeCommand {
    /**
     * Asks for the complete timeline. Every event up to the request is in the export, and whatever came until it was
     * sealed.
     *
     * @param language {@code fr} or {@code en}: of the readable document
     * @param purpose who it is for and why
     * @param redactions what is left out besides what the profile leaves out
     * @param mediation true when a court is to see what was said in a mediation; needs a {@code why}
     */
    record RequestExport(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ExportProfile profile,
            @NotBlank @Pattern(regexp = "fr|en") String language,
            @NotBlank @Size(max = LINE) String purpose,
            @Nullable @Size(max = 500) List<@NotNull @Valid Redaction> redactions,
            @Nullable Boolean mediation,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Lets an export leave that somebody else has asked for.
     *
     * @param export its identifier
     */
    record ReleaseExport(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String export,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * States what an export has become, once its own verifier has found it whole.
     *
     * @param export its identifier
     * @param sha256 of the ZIP
     * @param size bytes of the ZIP
     * @param events how many events it holds
     * @param logSize of the checkpoint it proves them by
     */
    record SealExport(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String export,
            @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Positive long size,
            @Positive long events,
            @Positive long logSize,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Asks a lawyer (requirement 89).
     *
     * @param privileged only legal staff may say so, and only they read the question from then on
     */
    record ReferToLegal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String question,
            boolean privileged,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** A demand by registered letter, with legal effects of its own (requirement 90). */
    record SendFormalNotice(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull @Valid RegisteredLetter letter,
            @NotBlank @Size(max = TEXT) String text,
            @Valid @Nullable Money amount,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {}

    /**
     * What became of the letter. Its legal effect starts when it was presented, not when it was sent (requirement 90).
     *
     * @param notice such as {@code N1}
     */
    record RecordNoticeDelivery(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String notice,
            @NotNull LocalDate presentedOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate refusedOn,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Somebody goes to court (requirement 88).
     *
     * @param withoutAttemptBecause why no amicable attempt came first; saying it acknowledges the warning for claims up
     *     to 5 000 EUR (CPC 750-1)
     */
    record OpenCourtCase(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = LINE) String court,
            @Size(max = REF) @Nullable String caseNumber,
            @NotNull Side claimant,
            @NotNull @Valid Money claimed,
            @Size(max = TEXT) @Nullable String withoutAttemptBecause,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {}

    /** A court decided: the dispute ends outside the company. */
    record RecordJudgment(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull JudgmentResult result,
            @NotNull LocalDate decidedOn,
            @Valid @Nullable Money awarded,
            @NotBlank @Size(max = TEXT) String summary,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {}

    /**
     * Keeps everything of the dispute from being erased (GDPR, article 17(3)(e)).
     *
     * @param matter the lawyers' own name of the affair; several may hold one dispute
     */
    record PlaceLegalHold(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String matter,
            @NotBlank @Size(max = TEXT) String basis,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Releases one matter; the others go on holding. */
    record ReleaseLegalHold(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String matter,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {}
}

package io.litige.api.command;

import io.litige.api.value.ContributingFactor;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DocumentPoint;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.FactFinding;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.Grade;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Side;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finding out what happened and who answers for it. */
public sealed interface AssessmentCommand extends DisputeCommand {
    record RecordPosition(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull Side side,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssessmentCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * @param ground id such as {@code G1}
     * @param reference key of the causing fact in its own system
     * @param cause code in the cause tree
     */
    record IdentifyOrigin(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String ground,
            @NotNull OriginKind kind,
            @NotBlank @Size(max = REF) String reference,
            @NotBlank @Size(max = REF) String cause,
            @Size(max = 5) @Nullable List<@NotNull ContributingFactor> factors,
            @Size(max = TEXT) @Nullable String explanation,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssessmentCommand {}

    /**
     * @param wording the admission as the customer reads it
     */
    record AdmitFault(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotEmpty @Size(max = 50) List<@NotNull String> grounds,
            @NotNull FaultExtent extent,
            @NotBlank @Size(max = TEXT) String wording,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssessmentCommand {}

    /** What the dispute may lead to for the company; needed before an offer above severity 2 (requirement 22). */
    record AssessConsequences(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull Grade legal,
            @NotNull Grade financial,
            @NotNull Grade reputational,
            @NotNull Grade operational,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssessmentCommand {}

    /**
     * Something a side says happened. It stands as claimed until it was looked into (requirement 13).
     *
     * @param ground id of the ground it is about, when it is about one
     */
    record ClaimFact(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull Side side,
            @Size(max = REF) @Nullable String ground,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssessmentCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * What was found out about a claimed fact, and by which pieces; said again, the last word counts.
     *
     * @param fact id such as {@code Y1}
     * @param evidence ids of the pieces it rests on
     */
    record VerifyFact(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String fact,
            @NotNull FactFinding finding,
            @NotEmpty @Size(max = 50) List<@NotNull String> evidence,
            @Size(max = TEXT) @Nullable String note,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssessmentCommand {}

    /**
     * The document that stands behind a ground, looked through point by point (requirement 53). What is not in order
     * is the ground's origin, unless another one was found before.
     *
     * @param document reference of the contract, the terms, the order or the invoice
     * @param points whether each is in order; every point is answered
     * @param evidence id of the document among the pieces
     */
    record CheckDocument(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String ground,
            @NotNull EvidenceType type,
            @NotBlank @Size(max = REF) String document,
            @NotNull Map<DocumentPoint, @NotNull Boolean> points,
            @Size(max = REF) @Nullable String evidence,
            @Size(max = TEXT) @Nullable String note,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssessmentCommand {}
}

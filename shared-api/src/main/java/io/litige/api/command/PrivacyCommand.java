package io.litige.api.command;

import io.litige.api.value.AgentId;
import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.RequestOutcome;
import io.litige.api.value.RestrictionGround;
import io.litige.api.value.Role;
import io.litige.api.value.SubjectRight;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What is done for the persons a dispute is about. */
public sealed interface PrivacyCommand extends DisputeCommand {
    /** References of other files: never a name. */
    String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._/-]*";

    /**
     * Hides a content wherever it is read, from everybody; the record keeps it. What is hidden is still there: only
     * {@link ShredSubject} destroys.
     *
     * @param content such as {@code C1} or {@code E2}; {@code complaint} for what was said at registration, {@code
     *     customer} for name and contact
     * @param dataClass why it is hidden
     */
    record MaskContent(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String content,
            @NotNull DataClass dataClass,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Asks to destroy every text of the dispute, for good: the keys they lie under (GDPR, articles 5(1)(e) and 17).
     * Another person confirms.
     *
     * @param request under which the person's request is filed; needed when the erasure was granted
     */
    record ShredSubject(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ErasureBasis basis,

            @Size(max = REF) @Pattern(regexp = REFERENCE) @Nullable
            String request,

            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Writes down that a person asks for a right of theirs. {@code occurredAt} is when that reached the company: one
     * month runs since (GDPR, article 12(3)).
     *
     * @param statement in the person's words
     * @param communication with which they asked, such as {@code C2}
     */
    record ReceiveSubjectRequest(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull SubjectRight right,
            @NotBlank @Size(max = TEXT) String statement,
            @Size(max = REF) @Nullable String communication,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Takes one or two months more for a request that is complex, or one of many; the person was told why within the
     * first month (GDPR, article 12(3)).
     *
     * @param communication with which they were told, such as {@code C3}
     */
    record ExtendSubjectRequest(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String request,
            @Min(1) @Max(2) int months,
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = REF) String communication,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {}

    /**
     * States what the person was answered.
     *
     * @param reason why not, or not all; needed then
     * @param remediesTold whether they were told of the supervisory authority and the courts; needed then, too (GDPR,
     *     article 12(4))
     * @param export of profile DATA_SUBJECT, sealed: the copy an access or portability request is answered with
     * @param communication with which they were told; needed unless the texts are destroyed already
     */
    record AnswerSubjectRequest(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String request,
            @NotNull RequestOutcome outcome,
            @Size(max = TEXT) @Nullable String reason,
            @Nullable Boolean remediesTold,
            @Size(max = REF) @Nullable String export,
            @Size(max = REF) @Nullable String communication,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {}

    /**
     * Keeps the data and uses them for the claim alone (GDPR, article 18): they are not destroyed, and the person is not
     * approached with what they did not ask for.
     *
     * @param request the person's, such as {@code RQ1}
     */
    record RestrictProcessing(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull RestrictionGround ground,
            @Size(max = REF) @Nullable String request,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Ends the restriction; the person was told before (GDPR, article 18(3)).
     *
     * @param communication with which they were told, such as {@code C4}
     */
    record LiftRestriction(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = REF) String communication,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {}

    /**
     * Records that somebody took access to a dispute they are not concerned with; said by the system, which let them.
     *
     * @param agent who
     * @param role in which they did
     * @param until when it ends
     */
    record NoteAccess(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull AgentId agent,
            @NotNull Role role,
            @NotBlank @Size(max = TEXT) String reason,
            @NotNull Instant until,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Another person confirms what {@link ShredSubject} asked for; nothing brings the texts back. */
    record ConfirmShred(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {}
}

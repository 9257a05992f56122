package io.litige.api.command;

import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.MessagePurpose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Texts that leave the house, and whether the customer feels understood. */
public sealed interface MessageCommand extends DisputeCommand {
    /**
     * Writes a text from a template. It leaves at once when nobody else has to release it and {@code hold} is not set
     * (requirements 8, 25, 27 and 30).
     *
     * @param language {@code fr} or {@code en}; French when absent
     * @param template name of the template; the one of the purpose when absent
     * @param text what the author has to say, where the template has a place for it
     * @param fields further values, by the names of the template
     * @param salutation how the customer is addressed by name; the name at registration when absent
     * @param unnamedBecause why the customer is not addressed by name
     * @param form of a final response
     * @param recourse of a final response: what is said beyond the recourse text of the day
     * @param grounds of an admission of fault
     * @param extent of an admission of fault
     * @param nextStep of an acknowledgement
     * @param nextUpdateDue when the customer hears from us again; needed for an acknowledgement
     * @param hold keep it as a draft in any case
     */
    record DraftMessage(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull MessagePurpose purpose,
            @NotNull Channel channel,
            @Pattern(regexp = "fr|en") @Nullable String language,
            @Size(max = REF) @Nullable String template,
            @Size(max = LINE) @Nullable String subject,
            @Size(max = TEXT) @Nullable String text,
            @Size(max = 30) @Nullable Map<@Size(max = REF) @NotBlank String, @Size(max = TEXT) @NotNull String> fields,
            @Size(max = LINE) @Nullable String salutation,
            @Size(max = TEXT) @Nullable String unnamedBecause,
            @Nullable FinalResponseForm form,
            @Size(max = TEXT) @Nullable String recourse,
            @Size(max = 100) @Nullable List<@NotNull String> grounds,
            @Nullable FaultExtent extent,
            @Size(max = LINE) @Nullable String nextStep,
            @Nullable Instant nextUpdateDue,
            @Nullable Boolean hold,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MessageCommand {}

    /**
     * Writes a waiting text anew. Whoever does is one of its authors from then on.
     *
     * @param text the whole text, with the reference and the reply token the draft has
     */
    record AmendDraft(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String draft,
            @Size(max = LINE) @Nullable String subject,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MessageCommand {}

    /** Lets a text leave; what it is for happens in the same instant (requirement 27). */
    record ReleaseDraft(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String draft,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MessageCommand {}

    /** Gives a text back to its author; it can be amended and released later. */
    record RefuseDraft(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String draft,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MessageCommand {}

    /** The text is not needed any more. */
    record DiscardDraft(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String draft,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MessageCommand {}

    /** What we understood, in the agent's words (requirement 26); the customer's own statement stays as it was. */
    record RecordRestatement(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String text,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MessageCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Whether the customer feels understood.
     *
     * @param wording what the customer says instead; needed when it is not confirmed
     */
    record ConfirmRestatement(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String restatement,
            boolean confirmed,
            @Size(max = TEXT) @Nullable String wording,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MessageCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

package io.litige.api.command;

import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ErasureBasis;
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

    /** Another person confirms what {@link ShredSubject} asked for; nothing brings the texts back. */
    record ConfirmShred(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PrivacyCommand {}
}

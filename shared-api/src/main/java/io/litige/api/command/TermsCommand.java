package io.litige.api.command;

import io.litige.api.value.DisputeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Terms and policies that were in force (requirement 28). */
public sealed interface TermsCommand extends DisputeCommand {
    /**
     * Links the version in force when the causing fact happened, with the proof that the customer received it.
     *
     * @param document such as {@code CGV}
     * @param causedOn day of the causing fact
     * @param version the caller's own reading; refused when another one was in force
     * @param receivedOn when the customer received it
     * @param evidence pieces that prove it, such as {@code E1}
     */
    record LinkTerms(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String document,
            @NotNull LocalDate causedOn,
            @Size(max = REF) @Nullable String version,
            @NotNull LocalDate receivedOn,
            @NotEmpty @Size(max = 20) List<@NotNull String> evidence,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements TermsCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** A linked document has a new version while the dispute is open; stated by the system alone. */
    record NoticeTermsChange(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String document,
            @NotBlank @Size(max = REF) String version,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements TermsCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

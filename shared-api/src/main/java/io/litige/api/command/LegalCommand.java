package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What legal staff ask of a dispute. */
public sealed interface LegalCommand extends DisputeCommand {
    /**
     * Asks for the complete timeline. The event it leaves is the last one the export holds.
     *
     * @param language {@code fr} or {@code en}: of the readable document
     * @param purpose who it is for and why
     */
    record RequestExport(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ExportProfile profile,
            @NotBlank @Pattern(regexp = "fr|en") String language,
            @NotBlank @Size(max = LINE) String purpose,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LegalCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

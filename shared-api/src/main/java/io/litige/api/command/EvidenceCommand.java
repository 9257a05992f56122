package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Adding pieces that prove facts. */
public sealed interface EvidenceCommand extends DisputeCommand {
    /** The file itself is in the blob store before this is sent; the upload endpoint builds this command. */
    record AddEvidence(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull EvidenceType type,
            @Nullable EvidenceSource source,
            @NotBlank @Size(max = 255) String fileName,
            @NotBlank String mediaType,
            @Positive long size,
            @NotBlank String sha256,
            @NotBlank String blob,
            @Size(max = LINE) @Nullable String description,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements EvidenceCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

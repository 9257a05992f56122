package io.litige.api.command;

import io.litige.api.value.ContributingFactor;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Side;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
}

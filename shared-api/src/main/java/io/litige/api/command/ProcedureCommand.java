package io.litige.api.command;

import io.litige.api.value.DisputeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The standard treatment of a dispute: chosen by rules, followed or departed from for a reason (requirements 33, 34). */
public sealed interface ProcedureCommand extends DisputeCommand {
    /** Chooses by what is known now: kinds of grounds, legal quality, severity, channel. Can be repeated when they change. */
    record ChooseProcedure(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ProcedureCommand {}

    /**
     * One step is done.
     *
     * @param step its name in the procedure
     */
    record CompleteProcedureStep(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String step,
            @Size(max = TEXT) @Nullable String note,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ProcedureCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** One step is left out or done otherwise, for a reason. */
    record DeviateFromProcedure(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String step,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ProcedureCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

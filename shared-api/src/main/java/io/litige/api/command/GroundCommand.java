package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the customer complains of, after the first telling (requirements 1 to 3). */
public sealed interface GroundCommand extends DisputeCommand {
    record AddGround(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull @Valid Registration.Claim claim,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements GroundCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * The customer gives up one ground; the last one is given up with the dispute.
     *
     * @param statement the customer's own words
     */
    record WithdrawGround(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String ground,
            @NotBlank @Size(max = TEXT) String statement,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements GroundCommand {}

    /**
     * It turned out to be about something else. Id, origin and fault stay.
     *
     * @param claim what it is now; the cause known so far stays when absent
     */
    record RequalifyGround(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String ground,
            @NotNull @Valid Registration.Claim claim,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements GroundCommand {}

    /** Gives one ground an outcome of its own; the others share the one of the closing. */
    record ConcludeGround(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String ground,
            @NotNull Outcome outcome,
            @Size(max = TEXT) @Nullable String reasons,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements GroundCommand {}
}

package io.litige.api.command;

import io.litige.api.value.ClockKind;
import io.litige.api.value.DisputeId;
import io.litige.api.value.WaitingParty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Waiting for an answer, and clocks that run out. */
public sealed interface ClockCommand extends DisputeCommand {
    /**
     * We wait for the customer's side, or for somebody else, since {@code occurredAt} (requirement 72). It ends by itself
     * when their answer is recorded, or when the time they were given is up.
     *
     * @param party the customer when absent
     * @param question id of the outbound communication that asks, such as {@code C2}
     * @param answerBy a working time; until then we wait
     */
    record AskCustomer(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable WaitingParty party,
            @NotBlank @Size(max = REF) String question,
            @NotBlank @Size(max = TEXT) String reason,
            @NotNull Instant answerBy,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ClockCommand {}

    /**
     * We do not wait any longer.
     *
     * @param waiting id such as {@code Q1}
     */
    record EndWaiting(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String waiting,
            @Size(max = TEXT) @Nullable String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ClockCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** A target was missed. Sent by the deadline alone, never by a person. */
    record BreachClock(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ClockKind clock,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ClockCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

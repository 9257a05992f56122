package io.litige.api.command;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Giving the customer a dated word, and keeping it. */
public sealed interface PromiseCommand extends DisputeCommand {
    /**
     * @param keeper the caller when absent
     * @param dueAt a working time of the company's calendar
     */
    record MakePromise(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = LINE) String deliverable,
            @Nullable AgentId keeper,
            @NotNull Instant dueAt,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PromiseCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    record KeepPromise(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String promise,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PromiseCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Sent by the deadline alone, never by a person. */
    record BreakPromise(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String promise,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PromiseCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Counts only before the promise is due (requirement 69). */
    record RenegotiatePromise(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String promise,
            @NotNull Instant dueAt,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PromiseCommand {}
}

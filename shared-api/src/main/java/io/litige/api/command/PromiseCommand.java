package io.litige.api.command;

import com.fasterxml.jackson.annotation.JsonCreator;
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
     * Only what can be delivered is promised (requirement 29).
     *
     * @param keeper the caller when absent
     * @param dueAt a working time of whoever delivers: of the department when one is named, else of the company
     * @param department that delivers it; no later asked than it needs, unless a supervisor promises it
     * @param confirmation its own reference of having confirmed it; needed with a department
     */
    record MakePromise(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = LINE) String deliverable,
            @Nullable AgentId keeper,
            @NotNull Instant dueAt,
            @Size(max = REF) @Nullable String department,
            @Size(max = REF) @Nullable String confirmation,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PromiseCommand {
        @JsonCreator
        public MakePromise {}

        /** A promise the caller delivers. */
        public MakePromise(
                DisputeId disputeId,
                String deliverable,
                @Nullable AgentId keeper,
                Instant dueAt,
                @Nullable Instant occurredAt,
                @Nullable String why) {
            this(disputeId, deliverable, keeper, dueAt, null, null, occurredAt, why);
        }

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

    /**
     * The customer does not need it any more; neither kept nor broken (requirement 69).
     *
     * @param statement the customer's own words
     */
    record WaivePromise(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String promise,
            @NotBlank @Size(max = TEXT) String statement,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements PromiseCommand {}
}

package io.litige.api.command;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Saying who answers for a dispute. */
public sealed interface AssignmentCommand extends DisputeCommand {
    /**
     * A supervisor names the owner.
     *
     * @param team the owner's team; the dispute's present team when absent
     */
    record AssignOwner(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull AgentId owner,
            @Size(max = REF) @Nullable String team,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssignmentCommand {}

    /** The caller takes a dispute nobody owns. Two who try at once: one gets it. */
    record Claim(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssignmentCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** The owner (or a supervisor) offers the dispute to a colleague, and stays owner until that one accepts. */
    record OfferTransfer(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull AgentId to,
            @Size(max = REF) @Nullable String team,
            @Size(max = TEXT) @Nullable String note,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssignmentCommand {}

    record AcceptTransfer(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements AssignmentCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

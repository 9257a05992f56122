package io.litige.api.command;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ReviewVerdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Taking a dispute higher, or to somebody who never had to do with it. */
public sealed interface EscalationCommand extends DisputeCommand {
    /**
     * One level up, of three.
     *
     * @param receiver who takes it up there
     */
    record Escalate(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull AgentId receiver,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements EscalationCommand {}

    /** One level down. */
    record Deescalate(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements EscalationCommand {}

    /**
     * "Mr Quality": somebody outside the dispute finds a solution (requirement 41).
     *
     * @param reviewer has done nothing on this dispute so far
     */
    record AssignIndependentReviewer(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull AgentId reviewer,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements EscalationCommand {}

    /**
     * The reviewer decides. A verdict that replaces ends our open offer and brings a rejected dispute back to work; an
     * agreement stands, it is the customer's too (requirements 41 and 42).
     *
     * @param termsClause the clause of the terms it relies on
     * @param customerInterest how the customer's interest was considered
     */
    record DecideReview(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ReviewVerdict verdict,
            @NotBlank @Size(max = TEXT) String decision,
            @NotBlank @Size(max = LINE) String termsClause,
            @NotBlank @Size(max = TEXT) String customerInterest,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements EscalationCommand {}
}

package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Offering, approving, agreeing and carrying out. */
public sealed interface NegotiationCommand extends DisputeCommand {
    /**
     * @param validUntil UTC; after it the offer cannot be accepted
     * @param grounds ids the offer settles; every ground when absent
     * @param approval id of a granted approval, when the offer is above the caller's own mandate
     */
    record MakeProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull RemedyOffer> remedies,
            @NotNull Instant validUntil,
            @NotBlank @Size(max = TEXT) String reasons,
            @Size(max = 50) @Nullable List<@NotNull String> grounds,
            @Size(max = REF) @Nullable String approval,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    record RequestApproval(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull Money amount,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    record GrantApproval(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String approval,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    record RefuseApproval(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String approval,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /**
     * @param wording what the customer asks for, in the customer's words
     */
    record RecordCounterProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String wording,
            @Nullable Money amount,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /**
     * @param proof how we know: "call of 10:02, recorded", "e-mail C7"
     */
    record AcceptProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String proposal,
            @NotBlank @Size(max = LINE) String proof,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /**
     * A thank-you after it was solved: no redress, and never part of the solution (requirement 100).
     *
     * @param kind DISCOUNT, VOUCHER, SERVICE_FREE or UPGRADE
     */
    record GrantLoyaltyIncentive(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull RemedyKind kind,
            @NotNull Money amount,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /**
     * @param proof reference of the credit note, transfer, delivery…
     */
    record ExecuteRemedy(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String remedy,
            @NotBlank @Size(max = REF) String proof,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /**
     * @param statement the customer's own words
     */
    record WaiveRemedy(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String remedy,
            @NotBlank @Size(max = TEXT) String statement,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}
}

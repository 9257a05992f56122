package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.SupersessionBasis;
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
     * @param staysOpen ids of the grounds it does not settle; each ground is in one of the two lists (requirement 55)
     * @param supersedes our open offer it takes the place of, because of new facts (requirement 57)
     * @param newFacts what became known since; needed with {@code supersedes}
     * @param departure why it is other than what similar cases were decided like, where it is (requirement 44)
     */
    record MakeProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull RemedyOffer> remedies,
            @NotNull Instant validUntil,
            @NotBlank @Size(max = TEXT) String reasons,
            @Size(max = 50) @Nullable List<@NotNull String> grounds,
            @Size(max = REF) @Nullable String approval,
            @Size(max = 50) @Nullable List<@NotNull String> staysOpen,
            @Size(max = REF) @Nullable String supersedes,
            @Size(max = TEXT) @Nullable String newFacts,
            @Size(max = TEXT) @Nullable String departure,
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

    /**
     * The customer says no to our open offer and names nothing else.
     *
     * @param statement the customer's own words
     */
    record RefuseProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String proposal,
            @NotBlank @Size(max = TEXT) String statement,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /** An offer's time is up. Sent by the deadline alone, never by a person. */
    record ExpireProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String proposal,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * We say yes to the customer's open offer (requirement 56). How it is carried out is bound by all that binds an offer
     * of our own, and is agreed with it.
     *
     * @param remedies worth at least what the customer asks for
     * @param proof the customer's offer, as we have it: "letter C4"
     */
    record AcceptCounterProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String counterProposal,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull RemedyOffer> remedies,
            @NotBlank @Size(max = TEXT) String reasons,
            @NotBlank @Size(max = LINE) String proof,
            @Size(max = 50) @Nullable List<@NotNull String> grounds,
            @Size(max = 50) @Nullable List<@NotNull String> staysOpen,
            @Size(max = REF) @Nullable String approval,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /** We say no to the customer's open offer, with reasons. */
    record RefuseCounterProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String counterProposal,
            @NotBlank @Size(max = TEXT) String reasons,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /**
     * An agreement gives way to a new negotiation: both sides want it, or we did not do in time what was agreed
     * (requirement 57). What was carried out stays carried out.
     *
     * @param proof how we know that the customer agrees; needed for CONSENT
     */
    record SupersedeAgreement(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull SupersessionBasis basis,
            @NotBlank @Size(max = TEXT) String reason,
            @Size(max = LINE) @Nullable String proof,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {}

    /** A negotiation has not moved for long. Sent by the deadline alone, never by a person. */
    record StateDeadlock(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements NegotiationCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

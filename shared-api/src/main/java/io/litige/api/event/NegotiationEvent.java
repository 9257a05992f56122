package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DeadlockCause;
import io.litige.api.value.DisputeId;
import io.litige.api.value.GivenBack;
import io.litige.api.value.Goodwill;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.SupersessionBasis;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers, approvals, agreement and what was done about it. */
public sealed interface NegotiationEvent extends DisputeEvent {
    /**
     * An offer to the customer (requirement 55).
     *
     * @param id {@code P1}, {@code P2}… within the dispute
     * @param value sum of the remedies' amounts
     * @param validUntil after this instant it cannot be accepted
     * @param grounds the grounds it settles; the others stay open
     * @param mandate the limit it was made within: the proposer's own, or the approver's
     * @param approval id of the approval it rests on, if the proposer's own mandate did not suffice
     * @param goodwill what of it is given away, as it counts against limits; absent when all of it is owed
     * @param staysOpen grounds it leaves open by name; absent when it settles all
     * @param departure why it is other than what similar cases were decided like; absent when nobody said so
     */
    @EventName("proposal-made")
    record ProposalMade(
            DisputeId disputeId,
            Act act,
            String id,
            List<Remedy> remedies,
            Money value,
            Instant validUntil,
            Protected reasons,
            List<String> grounds,
            Mandate mandate,
            @Nullable String approval,
            @Nullable Goodwill goodwill,
            @Nullable List<String> staysOpen,
            @Nullable Protected departure)
            implements NegotiationEvent {
        public ProposalMade {
            remedies = List.copyOf(remedies);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Something newer took the place of this offer, ours or the customer's; the earlier stays on record (requirement 57).
     *
     * @param newFacts what became known since, where that is the reason
     */
    @EventName("proposal-superseded")
    record ProposalSuperseded(
            DisputeId disputeId,
            Act act,
            String proposal,
            @Nullable Protected newFacts) implements NegotiationEvent {
        public ProposalSuperseded(DisputeId disputeId, Act act, String proposal) {
            this(disputeId, act, proposal, null);
        }
    }

    /** The customer said no, in the customer's words. */
    @EventName("proposal-refused")
    record ProposalRefused(DisputeId disputeId, Act act, String proposal, Protected statement)
            implements NegotiationEvent {}

    /** Nobody answered in time; stated by the deadline, or by the next offer if that comes first. */
    @EventName("proposal-expired")
    record ProposalExpired(DisputeId disputeId, Act act, String proposal, Instant validUntil)
            implements NegotiationEvent {}

    /**
     * We said yes to the customer's offer (requirement 56).
     *
     * @param proposal the offer of ours that says how it is carried out
     */
    @EventName("counter-proposal-accepted")
    record CounterProposalAccepted(DisputeId disputeId, Act act, String counterProposal, String proposal)
            implements NegotiationEvent {}

    @EventName("counter-proposal-refused")
    record CounterProposalRefused(DisputeId disputeId, Act act, String counterProposal, Protected reasons)
            implements NegotiationEvent {}

    /**
     * An agreement gave way to a new negotiation; it stays on record, and what was carried out stays so (requirement 57).
     *
     * @param remedies owed by it until now, and no longer
     * @param proof how the customer's consent is known
     * @param givenBack what no longer counts against limits
     */
    @EventName("agreement-superseded")
    record AgreementSuperseded(
            DisputeId disputeId,
            Act act,
            String proposal,
            SupersessionBasis basis,
            List<String> remedies,
            Protected reason,
            @Nullable Protected proof,
            @Nullable GivenBack givenBack)
            implements NegotiationEvent {
        public AgreementSuperseded {
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * The two sides talk and do not come closer; somebody who is not involved is to look at it (requirement 43).
     *
     * @param since when one of them last moved
     * @param exchanges offers and messages since
     */
    @EventName("deadlock-detected")
    record DeadlockDetected(
            DisputeId disputeId, Act act, DeadlockCause cause, Instant since, int exchanges, String policyVersion)
            implements NegotiationEvent {}

    /**
     * Someone asks for more than their mandate (requirement 40).
     *
     * @param id {@code A1}, {@code A2}… within the dispute
     * @param limit the requester's own limit at that time
     */
    @EventName("approval-requested")
    record ApprovalRequested(DisputeId disputeId, Act act, String id, Money amount, Mandate mandate, Protected reason)
            implements NegotiationEvent {}

    /** Somebody else, with a sufficient mandate, said yes. */
    @EventName("approval-granted")
    record ApprovalGranted(DisputeId disputeId, Act act, String id, Money amount, Mandate mandate)
            implements NegotiationEvent {}

    @EventName("approval-refused")
    record ApprovalRefused(DisputeId disputeId, Act act, String id, Protected reason) implements NegotiationEvent {}

    /**
     * The customer asks for something else.
     *
     * @param id {@code K1}, {@code K2}… within the dispute
     * @param answersProposal the open proposal it answers, which it replaces
     */
    @EventName("counter-proposal-recorded")
    record CounterProposalRecorded(
            DisputeId disputeId,
            Act act,
            String id,
            Protected wording,
            @Nullable Money amount,
            @Nullable String answersProposal)
            implements NegotiationEvent {}

    /** The customer said yes, and this is the proof. */
    @EventName("proposal-accepted")
    record ProposalAccepted(DisputeId disputeId, Act act, String proposal, Protected proof)
            implements NegotiationEvent {}

    /** Both sides agree; the remedies are now owed. Their descriptions stay with the proposal. */
    @EventName("agreement-reached")
    record AgreementReached(DisputeId disputeId, Act act, String proposal, List<Remedy> remedies)
            implements NegotiationEvent {
        public AgreementReached {
            remedies = List.copyOf(remedies);
        }
    }

    /** Remedies granted at the first contact, without a negotiation (requirement 38). */
    @EventName("fixed-at-once")
    record FixedAtOnce(
            DisputeId disputeId,
            Act act,
            List<Remedy> remedies,
            Money value,
            Mandate mandate,
            @Nullable Goodwill goodwill)
            implements NegotiationEvent {
        public FixedAtOnce {
            remedies = List.copyOf(remedies);
        }
    }

    /**
     * @param proof reference of the credit note, transfer, delivery…
     */
    @EventName("remedy-executed")
    record RemedyExecuted(DisputeId disputeId, Act act, String remedy, String proof) implements NegotiationEvent {}

    /**
     * A thank-you after it was solved, apart from any redress (requirement 100).
     *
     * @param id {@code L1}, {@code L2}… within the dispute
     */
    @EventName("incentive-granted")
    record IncentiveGranted(
            DisputeId disputeId,
            Act act,
            String id,
            RemedyKind kind,
            Money amount,
            Mandate mandate,
            Goodwill goodwill,
            Protected reason)
            implements NegotiationEvent {}

    /**
     * The customer gives up a remedy, in the customer's words.
     *
     * @param givenBack what no longer counts against limits
     */
    @EventName("remedy-waived")
    record RemedyWaived(
            DisputeId disputeId,
            Act act,
            String remedy,
            Protected statement,
            @Nullable GivenBack givenBack) implements NegotiationEvent {}
}

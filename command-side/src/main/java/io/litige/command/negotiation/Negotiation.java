package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand;
import io.litige.api.command.NegotiationCommand.AcceptCounterProposal;
import io.litige.api.command.NegotiationCommand.AcceptProposal;
import io.litige.api.command.NegotiationCommand.ExecuteRemedy;
import io.litige.api.command.NegotiationCommand.ExpireProposal;
import io.litige.api.command.NegotiationCommand.GrantApproval;
import io.litige.api.command.NegotiationCommand.GrantLoyaltyIncentive;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.NegotiationCommand.RecordCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseApproval;
import io.litige.api.command.NegotiationCommand.RefuseCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseProposal;
import io.litige.api.command.NegotiationCommand.RequestApproval;
import io.litige.api.command.NegotiationCommand.StateDeadlock;
import io.litige.api.command.NegotiationCommand.SupersedeAgreement;
import io.litige.api.command.NegotiationCommand.WaiveRemedy;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRefused;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.event.NegotiationEvent.CounterProposalAccepted;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.CounterProposalRefused;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.IncentiveGranted;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.value.OfferStatus;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the first offer to the last executed remedy.
 *
 * @param incentives number of thank-yous granted since
 * @param talks whether the two sides come closer
 */
public record Negotiation(Offers offers, Approvals approvals, Remedies remedies, int incentives, Talks talks) {
    public static final Negotiation NONE = new Negotiation(Offers.NONE, Approvals.NONE, Remedies.NONE, 0, Talks.NONE);

    public List<DisputeEvent> decide(NegotiationCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case MakeProposal c -> Proposing.decide(c, this, dispute, handling);
            case RequestApproval c -> List.of(approvals.request(c, dispute, handling));
            case GrantApproval c -> List.of(approvals.grant(c, handling));
            case RefuseApproval c -> List.of(approvals.refuse(c, handling));
            case RecordCounterProposal c -> Answering.counter(c, offers, dispute, handling);
            case AcceptProposal c -> Answering.accept(c, offers, remedies, dispute, handling);
            case RefuseProposal c -> List.of(Answering.refuse(c, offers, handling));
            case ExpireProposal c -> List.of(Answering.expire(c, offers, handling));
            case AcceptCounterProposal c -> Proposing.accept(c, this, dispute, handling);
            case RefuseCounterProposal c -> List.of(Answering.refuse(c, offers, handling));
            case SupersedeAgreement c -> List.of(Renegotiating.decide(c, this, dispute, handling));
            case StateDeadlock c -> List.of(Deadlocks.decide(c, talks, handling));
            case ExecuteRemedy c -> List.of(remedies.execute(c, handling));
            case WaiveRemedy c -> List.of(remedies.waive(c, dispute.currency(), handling));
            case GrantLoyaltyIncentive c -> List.of(Thanking.decide(c, incentives, dispute, handling));
        };
    }

    /** Ids of the remedies owed and neither executed nor waived. */
    public List<String> pendingRemedies() {
        return remedies.pending();
    }

    /** Id of our offer that nothing has ended yet. */
    public @Nullable String standingOffer() {
        return offers.standing();
    }

    /** Follows every event, because messages and the end of a dispute concern the talks too. */
    public Negotiation evolve(DisputeEvent event) {
        var moved = talks.evolve(event, offers);
        var next = event instanceof NegotiationEvent e ? evolve(e) : this;
        return moved.equals(talks)
                ? next
                : new Negotiation(next.offers, next.approvals, next.remedies, next.incentives, moved);
    }

    private Negotiation evolve(NegotiationEvent event) {
        return switch (event) {
            case ProposalMade e -> made(e);
            case ProposalSuperseded e -> with(offers.superseded(e));
            case ProposalRefused e -> with(offers.became(e.proposal(), OfferStatus.REFUSED));
            case ProposalExpired e -> with(offers.became(e.proposal(), OfferStatus.EXPIRED));
            case CounterProposalAccepted e -> with(offers.accepted(e));
            case CounterProposalRefused e -> with(offers.counterBecame(e.counterProposal(), OfferStatus.REFUSED));
            case AgreementSuperseded e -> with(offers.replaced(e)).with(remedies.replaced(e.remedies()));
            case DeadlockDetected e -> this;
            case ApprovalRequested e -> with(approvals.requested(e));
            case ApprovalGranted e -> with(approvals.granted(e));
            case ApprovalRefused e -> with(approvals.became(e.id(), Approvals.Status.REFUSED));
            case CounterProposalRecorded e -> with(offers.countered(e));
            case ProposalAccepted e -> with(offers.accepted(e.proposal()));
            case AgreementReached e -> with(remedies.with(e.remedies(), e.proposal(), Remedies.Status.OWED));
            case FixedAtOnce e -> with(remedies.with(e.remedies(), null, Remedies.Status.OWED));
            case RemedyExecuted e -> with(remedies.became(e.remedy(), Remedies.Status.EXECUTED));
            case RemedyWaived e -> with(remedies.became(e.remedy(), Remedies.Status.WAIVED));
            case IncentiveGranted e -> new Negotiation(offers, approvals, remedies, incentives + 1, talks);
        };
    }

    private Negotiation made(ProposalMade event) {
        var used = event.approval() == null ? approvals : approvals.became(event.approval(), Approvals.Status.USED);
        return new Negotiation(
                offers.made(event),
                used,
                remedies.with(event.remedies(), event.id(), Remedies.Status.OFFERED),
                incentives,
                talks);
    }

    private Negotiation with(Offers next) {
        return new Negotiation(next, approvals, remedies, incentives, talks);
    }

    private Negotiation with(Approvals next) {
        return new Negotiation(offers, next, remedies, incentives, talks);
    }

    private Negotiation with(Remedies next) {
        return new Negotiation(offers, approvals, next, incentives, talks);
    }
}

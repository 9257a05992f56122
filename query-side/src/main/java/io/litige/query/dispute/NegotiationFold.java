package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

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
import io.litige.api.query.face.ApprovalState;
import io.litige.api.query.face.ApprovalStatus;
import io.litige.api.query.face.CounterOffer;
import io.litige.api.query.face.Incentive;
import io.litige.api.query.face.Negotiation;
import io.litige.api.query.face.Offer;
import io.litige.api.query.face.OfferState;
import io.litige.api.query.face.RemedyState;
import io.litige.api.query.face.RemedyStatus;
import io.litige.api.value.Mandate;
import io.litige.api.value.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offers, approvals, agreement and what was done about it. */
final class NegotiationFold {
    private NegotiationFold() {}

    static void fold(FaceDraft draft, NegotiationEvent event) {
        var at = event.act().occurredAt();
        var now = draft.negotiation;
        draft.negotiation = switch (event) {
            case ProposalMade e -> offer(now, offered(e));
            case ProposalSuperseded e -> offerState(now, e.proposal(), OfferState.SUPERSEDED);
            case ProposalRefused e -> offerState(now, e.proposal(), OfferState.REFUSED);
            case ProposalExpired e -> offerState(now, e.proposal(), OfferState.EXPIRED);
            case CounterProposalAccepted e -> now;
            case CounterProposalRefused e -> now;
            case DeadlockDetected e -> now;
            case AgreementSuperseded e ->
                remedies(
                        offerState(now, e.proposal(), OfferState.SUPERSEDED),
                        replaced(
                                now.remedies(),
                                state -> e.remedies().contains(state.remedy().id()),
                                state -> new RemedyState(state.remedy(), RemedyStatus.REPLACED, null, at)));
            case ApprovalRequested e -> approvals(now, appended(now.approvals(), requested(e)));
            case ApprovalGranted e -> approvals(now, decided(now, e.id(), ApprovalStatus.GRANTED, e.mandate(), event));
            case ApprovalRefused e -> approvals(now, decided(now, e.id(), ApprovalStatus.REFUSED, null, event));
            case CounterProposalRecorded e -> countered(now, e);
            case ProposalAccepted e -> offerState(now, e.proposal(), OfferState.ACCEPTED);
            case AgreementReached e -> remedies(now, owed(now.remedies(), e.remedies()));
            case FixedAtOnce e -> remedies(now, owed(now.remedies(), e.remedies()));
            case RemedyExecuted e -> remedies(now, settled(now, e.remedy(), RemedyStatus.EXECUTED, e.proof(), at));
            case IncentiveGranted e -> thanked(now, e);
            case RemedyWaived e -> remedies(now, settled(now, e.remedy(), RemedyStatus.WAIVED, null, at));
        };
        draft.negotiation = ChainFold.fold(draft.negotiation, event);
        if (event instanceof CounterProposalRecorded || event instanceof ProposalRefused) {
            draft.exchange = CommunicationFold.heard(draft.exchange, at);
        }
    }

    private static Negotiation thanked(Negotiation now, IncentiveGranted e) {
        var incentive = new Incentive(
                e.id(), e.kind(), e.amount(), e.act().actor(), e.act().occurredAt());
        return new Negotiation(
                now.offer(),
                now.counterOffer(),
                now.approvals(),
                now.remedies(),
                appended(now.incentives(), incentive),
                now.chain(),
                now.deadlock(),
                now.overdue());
    }

    private static Offer offered(ProposalMade e) {
        return new Offer(
                e.id(),
                OfferState.OPEN,
                e.remedies(),
                e.value(),
                e.validUntil(),
                e.reasons(),
                e.grounds(),
                e.approval(),
                e.departure(),
                e.act().actor(),
                e.act().occurredAt());
    }

    private static ApprovalState requested(ApprovalRequested e) {
        return new ApprovalState(
                e.id(),
                ApprovalStatus.PENDING,
                e.amount(),
                e.mandate().limit(),
                e.act().actor(),
                e.act().occurredAt(),
                null,
                null,
                e.reason());
    }

    private static List<ApprovalState> decided(
            Negotiation now, String id, ApprovalStatus status, @Nullable Mandate mandate, NegotiationEvent event) {
        return replaced(
                now.approvals(),
                approval -> approval.id().equals(id),
                approval -> new ApprovalState(
                        id,
                        status,
                        approval.amount(),
                        mandate == null ? approval.limit() : mandate.limit(),
                        approval.requester(),
                        approval.requestedAt(),
                        event.act().actor(),
                        event.act().occurredAt(),
                        approval.reason()));
    }

    private static Negotiation countered(Negotiation now, CounterProposalRecorded e) {
        var counter = new CounterOffer(
                e.id(), e.wording(), e.amount(), e.answersProposal(), e.act().occurredAt());
        var answered = e.answersProposal() == null ? now : offerState(now, e.answersProposal(), OfferState.ANSWERED);
        return new Negotiation(
                answered.offer(),
                counter,
                now.approvals(),
                now.remedies(),
                now.incentives(),
                now.chain(),
                now.deadlock(),
                now.overdue());
    }

    private static Negotiation offerState(Negotiation now, String proposal, OfferState state) {
        var o = now.offer();
        if (o == null || !o.id().equals(proposal)) {
            return now;
        }
        return offer(
                now,
                new Offer(
                        o.id(),
                        state,
                        o.remedies(),
                        o.value(),
                        o.validUntil(),
                        o.reasons(),
                        o.grounds(),
                        o.approval(),
                        o.departure(),
                        o.by(),
                        o.at()));
    }

    private static List<RemedyState> owed(List<RemedyState> known, List<Remedy> remedies) {
        return Stream.concat(
                        known.stream(),
                        remedies.stream().map(remedy -> new RemedyState(remedy, RemedyStatus.OWED, null, null)))
                .toList();
    }

    private static List<RemedyState> settled(
            Negotiation now, String remedy, RemedyStatus status, @Nullable String proof, Instant at) {
        return replaced(
                now.remedies(),
                state -> state.remedy().id().equals(remedy),
                state -> new RemedyState(state.remedy(), status, proof, at));
    }

    private static Negotiation offer(Negotiation now, Offer offer) {
        return new Negotiation(
                offer,
                now.counterOffer(),
                now.approvals(),
                now.remedies(),
                now.incentives(),
                now.chain(),
                now.deadlock(),
                now.overdue());
    }

    private static Negotiation approvals(Negotiation now, List<ApprovalState> approvals) {
        return new Negotiation(
                now.offer(),
                now.counterOffer(),
                approvals,
                now.remedies(),
                now.incentives(),
                now.chain(),
                now.deadlock(),
                now.overdue());
    }

    private static Negotiation remedies(Negotiation now, List<RemedyState> remedies) {
        return new Negotiation(
                now.offer(),
                now.counterOffer(),
                now.approvals(),
                remedies,
                now.incentives(),
                now.chain(),
                now.deadlock(),
                now.overdue());
    }
}

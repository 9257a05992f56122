package io.litige.query.dispute;

import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalAccepted;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.CounterProposalRefused;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.query.face.ChainLink;
import io.litige.api.query.face.Deadlock;
import io.litige.api.query.face.Negotiation;
import io.litige.api.value.Money;
import io.litige.api.value.OfferStatus;
import io.litige.api.value.Side;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The chain of offers and counter-offers, and whether it moves (requirements 43 and 56). */
final class ChainFold {
    private ChainFold() {}

    static Negotiation fold(Negotiation now, NegotiationEvent event) {
        var at = event.act().occurredAt();
        return switch (event) {
            case ProposalMade e ->
                moved(now, Side.COMPANY, e.value(), link(e.id(), Side.COMPANY, e.value(), e.validUntil(), at));
            case CounterProposalRecorded e ->
                moved(
                        with(now, settled(now, OfferStatus.SUPERSEDED, at, is(e.answersProposal()))),
                        Side.CUSTOMER,
                        e.amount(),
                        link(e.id(), Side.CUSTOMER, e.amount(), null, at));
            case ProposalSuperseded e -> with(now, settled(now, OfferStatus.SUPERSEDED, at, is(e.proposal())));
            case ProposalRefused e -> with(now, settled(now, OfferStatus.REFUSED, at, is(e.proposal())));
            case ProposalExpired e -> with(now, settled(now, OfferStatus.EXPIRED, at, is(e.proposal())));
            case CounterProposalRefused e -> with(now, settled(now, OfferStatus.REFUSED, at, is(e.counterProposal())));
            case CounterProposalAccepted e ->
                with(now, settled(now, OfferStatus.ACCEPTED, at, is(e.counterProposal())));
            case ProposalAccepted e -> {
                var accepted = with(now, settled(now, OfferStatus.ACCEPTED, at, is(e.proposal())));
                yield with(
                        accepted,
                        settled(accepted, OfferStatus.SUPERSEDED, at, link -> link.status() == OfferStatus.OPEN));
            }
            case AgreementReached e -> stuck(now, null);
            case AgreementSuperseded e ->
                stuck(with(now, settled(now, OfferStatus.SUPERSEDED, at, is(e.proposal()))), null);
            case DeadlockDetected e ->
                stuck(now, new Deadlock(e.cause(), e.since(), e.exchanges(), e.policyVersion(), at));
            default -> now;
        };
    }

    private static ChainLink link(
            String id, Side side, @Nullable Money amount, @Nullable Instant validUntil, Instant at) {
        return new ChainLink(id, side, OfferStatus.OPEN, amount, validUntil, at, null);
    }

    /** A standstill lasts until we offer more, or the customer asks for less, than the last time. */
    private static Negotiation moved(Negotiation now, Side side, @Nullable Money amount, ChainLink link) {
        var last = now.chain().stream()
                .filter(earlier -> earlier.side() == side && earlier.amount() != null)
                .map(ChainLink::amount)
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean closer =
                amount != null && last != null && (side == Side.COMPANY ? amount.exceeds(last) : last.exceeds(amount));
        return stuck(with(now, FaceDraft.appended(now.chain(), link)), closer ? null : now.deadlock());
    }

    private static Predicate<ChainLink> is(@Nullable String id) {
        return link -> link.id().equals(id);
    }

    private static List<ChainLink> settled(
            Negotiation now, OfferStatus status, Instant at, Predicate<ChainLink> which) {
        return FaceDraft.replaced(
                now.chain(),
                which,
                link -> new ChainLink(link.id(), link.side(), status, link.amount(), link.validUntil(), link.at(), at));
    }

    private static Negotiation with(Negotiation now, List<ChainLink> chain) {
        return new Negotiation(
                now.offer(),
                now.counterOffer(),
                now.approvals(),
                now.remedies(),
                now.incentives(),
                chain,
                now.deadlock(),
                now.overdue());
    }

    private static Negotiation stuck(Negotiation now, @Nullable Deadlock deadlock) {
        return new Negotiation(
                now.offer(),
                now.counterOffer(),
                now.approvals(),
                now.remedies(),
                now.incentives(),
                now.chain(),
                deadlock,
                now.overdue());
    }
}

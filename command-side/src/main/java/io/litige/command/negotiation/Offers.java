package io.litige.command.negotiation;

import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalAccepted;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.Money;
import io.litige.api.value.OfferStatus;
import io.litige.command.facts.Grow;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The chain of offers and counter-offers; at most one of each side is open (requirements 56 and 57).
 *
 * @param own our offers by id
 * @param theirs the customer's offers by id
 */
public record Offers(Map<String, Offer> own, Map<String, Counter> theirs) {
    static final Offers NONE = new Offers(Map.of(), Map.of());

    /** One of our offers. */
    public record Offer(Instant validUntil, OfferStatus status, Money value) {}

    /** One of the customer's. */
    public record Counter(@Nullable Money amount, OfferStatus status) {}

    /** Our offer that nothing has ended yet, expired or not. */
    @Nullable
    String standing() {
        return own.entrySet().stream()
                .filter(offer -> offer.getValue().status() == OfferStatus.OPEN)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The customer's offer that still stands. */
    @Nullable
    String standingCounter() {
        return theirs.entrySet().stream()
                .filter(counter -> counter.getValue().status() == OfferStatus.OPEN)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Our offer that was agreed last and still holds. */
    @Nullable
    String agreed() {
        return own.entrySet().stream()
                .filter(offer -> offer.getValue().status() == OfferStatus.ACCEPTED)
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** What our last offer was worth. */
    @Nullable
    Money lastValue() {
        return own.values().stream()
                .map(Offer::value)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** What the customer asked for last, where an amount was named. */
    @Nullable
    Money lastAsked() {
        return theirs.values().stream()
                .map(Counter::amount)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    String next() {
        return "P" + (own.size() + 1);
    }

    String nextCounter() {
        return "K" + (theirs.size() + 1);
    }

    Offers made(ProposalMade event) {
        return new Offers(
                Grow.plus(own, event.id(), new Offer(event.validUntil(), OfferStatus.OPEN, event.value())), theirs);
    }

    /** A yes to one side's offer ends whatever else stands. */
    Offers accepted(String proposal) {
        var agreed = became(proposal, OfferStatus.ACCEPTED);
        var counter = agreed.standingCounter();
        return counter == null ? agreed : agreed.counterBecame(counter, OfferStatus.SUPERSEDED);
    }

    Offers superseded(ProposalSuperseded event) {
        return theirs.containsKey(event.proposal())
                ? counterBecame(event.proposal(), OfferStatus.SUPERSEDED)
                : became(event.proposal(), OfferStatus.SUPERSEDED);
    }

    Offers countered(CounterProposalRecorded event) {
        var closed = event.answersProposal() == null ? this : became(event.answersProposal(), OfferStatus.SUPERSEDED);
        return new Offers(closed.own, Grow.plus(theirs, event.id(), new Counter(event.amount(), OfferStatus.OPEN)));
    }

    Offers accepted(CounterProposalAccepted event) {
        return counterBecame(event.counterProposal(), OfferStatus.ACCEPTED);
    }

    Offers replaced(AgreementSuperseded event) {
        return became(event.proposal(), OfferStatus.SUPERSEDED);
    }

    Offers became(String id, OfferStatus status) {
        var offer = Objects.requireNonNull(own.get(id));
        return new Offers(Grow.plus(own, id, new Offer(offer.validUntil(), status, offer.value())), theirs);
    }

    Offers counterBecame(String id, OfferStatus status) {
        var counter = Objects.requireNonNull(theirs.get(id));
        return new Offers(own, Grow.plus(theirs, id, new Counter(counter.amount(), status)));
    }
}

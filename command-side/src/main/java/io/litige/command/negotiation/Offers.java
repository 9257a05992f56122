package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.AcceptProposal;
import io.litige.api.command.NegotiationCommand.RecordCounterProposal;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The chain of offers and counter-offers; at most one of each side stands (requirements 56 and 57).
 *
 * @param own our offers by id
 * @param counters number of the customer's offers
 * @param standingCounter id of the customer's offer that still stands
 */
public record Offers(
        Map<String, Offer> own, int counters, @Nullable String standingCounter) {
    static final Offers NONE = new Offers(Map.of(), 0, null);

    /** One of our offers. */
    public record Offer(Instant validUntil, Status status) {}

    /** What became of an offer. An open one may have expired. */
    public enum Status {
        OPEN,
        ACCEPTED,
        SUPERSEDED
    }

    /** Our offer that was neither accepted nor superseded, expired or not. */
    @Nullable
    String standing() {
        return own.entrySet().stream()
                .filter(offer -> offer.getValue().status() == Status.OPEN)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Refuses while an offer can still be accepted; an expired one is superseded. */
    List<DisputeEvent> makeRoom(DisputeFacts dispute, Handling handling) {
        var standing = standing();
        if (standing == null) {
            return List.of();
        }
        var validUntil = Objects.requireNonNull(own.get(standing)).validUntil();
        Rejected.when(
                validUntil.isAfter(handling.now()),
                Code.OPEN_PROPOSAL_EXISTS,
                Map.of("proposal", standing, "validUntil", validUntil));
        return List.of(new ProposalSuperseded(dispute.id(), handling.act(), standing));
    }

    /** The customer's new offer takes the place of the earlier one and closes ours. */
    List<DisputeEvent> counter(RecordCounterProposal c, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        List<DisputeEvent> events = new ArrayList<>();
        if (standingCounter != null) {
            events.add(new ProposalSuperseded(c.disputeId(), handling.act(), standingCounter));
        }
        var ours = standing();
        if (ours != null) {
            events.add(new ProposalSuperseded(c.disputeId(), handling.act(), ours));
        }
        events.add(new CounterProposalRecorded(
                c.disputeId(), handling.act(), "K" + (counters + 1), handling.text(c.wording()), c.amount(), ours));
        return events;
    }

    List<DisputeEvent> accept(AcceptProposal c, Remedies remedies, Handling handling) {
        var offer = Checks.known(own, c.proposal(), Code.PROPOSAL_NOT_FOUND, "proposal");
        Rejected.when(
                offer.status() != Status.OPEN,
                Code.PROPOSAL_NOT_OPEN,
                Map.of("proposal", c.proposal(), "status", offer.status(), "allowed", Status.OPEN));
        Rejected.when(
                handling.occurredAt().isAfter(offer.validUntil()),
                Code.PROPOSAL_EXPIRED,
                Map.of(
                        "proposal", c.proposal(),
                        "validUntil", offer.validUntil(),
                        "occurredAt", handling.occurredAt()));
        return List.of(
                new ProposalAccepted(c.disputeId(), handling.act(), c.proposal(), handling.text(c.proof())),
                new AgreementReached(c.disputeId(), handling.act(), c.proposal(), remedies.offeredBy(c.proposal())));
    }

    Offers made(ProposalMade event) {
        return with(event.id(), new Offer(event.validUntil(), Status.OPEN));
    }

    Offers accepted(ProposalAccepted event) {
        return new Offers(became(event.proposal(), Status.ACCEPTED).own, counters, null);
    }

    Offers superseded(ProposalSuperseded event) {
        return event.proposal().equals(standingCounter)
                ? new Offers(own, counters, null)
                : became(event.proposal(), Status.SUPERSEDED);
    }

    Offers countered(CounterProposalRecorded event) {
        var closed = event.answersProposal() == null ? this : became(event.answersProposal(), Status.SUPERSEDED);
        return new Offers(closed.own, counters + 1, event.id());
    }

    private Offers became(String id, Status status) {
        return with(id, new Offer(Objects.requireNonNull(own.get(id)).validUntil(), status));
    }

    private Offers with(String id, Offer offer) {
        return new Offers(Grow.plus(own, id, offer), counters, standingCounter);
    }
}

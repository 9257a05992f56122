package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.AcceptProposal;
import io.litige.api.command.NegotiationCommand.ExpireProposal;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.NegotiationCommand.RecordCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseProposal;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.CounterProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.OfferStatus;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.negotiation.Offers.Counter;
import io.litige.command.negotiation.Offers.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What becomes of the offers of both sides (requirements 56 and 57). */
final class Answering {
    private Answering() {}

    /** Refuses while an offer can still be accepted, unless new facts take its place; one whose time is up expires. */
    static List<DisputeEvent> makeRoom(MakeProposal c, Offers offers, Handling handling) {
        var standing = offers.standing();
        if (c.supersedes() != null) {
            open(c.supersedes(), offers);
        }
        if (standing == null) {
            return List.of();
        }
        var validUntil = Objects.requireNonNull(offers.own().get(standing)).validUntil();
        if (!validUntil.isAfter(handling.now())) {
            return List.of(new ProposalExpired(c.disputeId(), handling.act(), standing, validUntil));
        }
        Rejected.when(
                c.supersedes() == null,
                Code.OPEN_PROPOSAL_EXISTS,
                Map.of(
                        "proposal",
                        standing,
                        "validUntil",
                        validUntil,
                        "allowed",
                        "after an answer or " + validUntil + ", or with supersedes and newFacts"));
        Rejected.when(
                c.newFacts() == null || c.newFacts().isBlank(),
                Code.NEW_FACTS_MISSING,
                Map.of("field", "newFacts", "supersedes", standing));
        return List.of(new ProposalSuperseded(
                c.disputeId(), handling.act(), standing, handling.text(Objects.requireNonNull(c.newFacts()))));
    }

    /** The customer's new offer takes the place of the earlier one and closes ours. */
    static List<DisputeEvent> counter(RecordCounterProposal c, Offers offers, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        List<DisputeEvent> events = new ArrayList<>();
        var theirs = offers.standingCounter();
        if (theirs != null) {
            events.add(new ProposalSuperseded(c.disputeId(), handling.act(), theirs));
        }
        var ours = offers.standing();
        if (ours != null) {
            events.add(new ProposalSuperseded(c.disputeId(), handling.act(), ours));
        }
        events.add(new CounterProposalRecorded(
                c.disputeId(), handling.act(), offers.nextCounter(), handling.text(c.wording()), c.amount(), ours));
        return events;
    }

    /** Once we answer in full for a ground, the customer pays nothing for it, whatever was offered before (requirement 59); the
     * yes itself is the customer's own choice of an effort. */
    static List<DisputeEvent> accept(
            AcceptProposal c, Offers offers, Remedies remedies, DisputeFacts dispute, Handling handling) {
        var offer = open(c.proposal(), offers);
        Rejected.when(
                handling.occurredAt().isAfter(offer.validUntil()),
                Code.PROPOSAL_EXPIRED,
                Map.of(
                        "proposal", c.proposal(),
                        "validUntil", offer.validUntil(),
                        "occurredAt", handling.occurredAt()));
        var violations = new Violations();
        remedies.offeredBy(c.proposal()).stream()
                .filter(remedy -> remedy.grounds().stream().anyMatch(dispute.groundsAtFullFault()::contains))
                .forEach(remedy -> Undertaking.fullFault(remedy, true, violations));
        violations.reject();
        Charging.claim(remedies.offeredBy(c.proposal()), dispute, handling);
        return List.of(
                new ProposalAccepted(c.disputeId(), handling.act(), c.proposal(), handling.text(c.proof())),
                new AgreementReached(c.disputeId(), handling.act(), c.proposal(), remedies.offeredBy(c.proposal())));
    }

    static ProposalRefused refuse(RefuseProposal c, Offers offers, Handling handling) {
        open(c.proposal(), offers);
        return new ProposalRefused(c.disputeId(), handling.act(), c.proposal(), handling.text(c.statement()));
    }

    static CounterProposalRefused refuse(RefuseCounterProposal c, Offers offers, Handling handling) {
        openCounter(c.counterProposal(), offers);
        return new CounterProposalRefused(
                c.disputeId(), handling.act(), c.counterProposal(), handling.text(c.reasons()));
    }

    static ProposalExpired expire(ExpireProposal c, Offers offers, Handling handling) {
        var offer = open(c.proposal(), offers);
        Rejected.when(
                !handling.now().isAfter(offer.validUntil()),
                Code.PROPOSAL_NOT_DUE,
                Map.of("proposal", c.proposal(), "dueAt", offer.validUntil(), "now", handling.now()));
        return new ProposalExpired(c.disputeId(), handling.act(), c.proposal(), offer.validUntil());
    }

    static Counter openCounter(String id, Offers offers) {
        var counter = Checks.known(offers.theirs(), id, Code.COUNTER_PROPOSAL_NOT_FOUND, "counterProposal");
        Rejected.when(
                counter.status() != OfferStatus.OPEN,
                Code.COUNTER_PROPOSAL_NOT_OPEN,
                Map.of("counterProposal", id, "status", counter.status(), "allowed", OfferStatus.OPEN));
        return counter;
    }

    private static Offer open(String id, Offers offers) {
        var offer = Checks.known(offers.own(), id, Code.PROPOSAL_NOT_FOUND, "proposal");
        Rejected.when(
                offer.status() != OfferStatus.OPEN,
                Code.PROPOSAL_NOT_OPEN,
                Map.of("proposal", id, "status", offer.status(), "allowed", OfferStatus.OPEN));
        return offer;
    }
}

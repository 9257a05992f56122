package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.AcceptCounterProposal;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.CounterProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.Role;
import io.litige.api.value.Side;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An offer to the customer (requirements 55 to 60): prepared, within a mandate or an approval, one at a time. */
final class Proposing {
    private Proposing() {}

    static List<DisputeEvent> decide(MakeProposal c, Negotiation negotiation, DisputeFacts dispute, Handling handling) {
        List<DisputeEvent> events = new ArrayList<>(Answering.makeRoom(c, negotiation.offers(), handling));
        var violations = new Violations()
                .when(
                        !c.validUntil().isAfter(handling.occurredAt()),
                        Code.VALIDITY_IN_PAST,
                        Map.of("validUntil", c.validUntil(), "occurredAt", handling.occurredAt()));
        events.add(made(c, negotiation, dispute, handling, violations));
        return events;
    }

    /** The customer's offer, agreed as an offer of ours that says how it is carried out; what else stands ends. */
    static List<DisputeEvent> accept(
            AcceptCounterProposal c, Negotiation negotiation, DisputeFacts dispute, Handling handling) {
        var counter = Answering.openCounter(c.counterProposal(), negotiation.offers());
        var offer = new MakeProposal(
                c.disputeId(),
                c.remedies(),
                handling.now(),
                c.reasons(),
                c.grounds(),
                c.approval(),
                c.staysOpen(),
                null,
                null,
                null,
                c.occurredAt(),
                c.why());
        var violations = new Violations();
        Money asked = counter.amount();
        if (asked != null) {
            var value = Offering.worth(c.remedies(), dispute.currency());
            violations.when(
                    asked.exceeds(value),
                    Code.COUNTER_PROPOSAL_NOT_MET,
                    Map.of(
                            "counterProposal",
                            c.counterProposal(),
                            "asked",
                            asked,
                            "offered",
                            value,
                            "allowed",
                            "remedies worth " + asked + " or more, or an offer of our own"));
        }
        List<DisputeEvent> events = new ArrayList<>();
        var ours = negotiation.standingOffer();
        if (ours != null) {
            events.add(new ProposalSuperseded(c.disputeId(), handling.act(), ours));
        }
        var made = made(offer, negotiation, dispute, handling, violations);
        Charging.claim(made.remedies(), dispute, handling);
        events.add(made);
        events.add(new CounterProposalAccepted(c.disputeId(), handling.act(), c.counterProposal(), made.id()));
        events.add(new ProposalAccepted(c.disputeId(), handling.act(), made.id(), handling.text(c.proof())));
        events.add(new AgreementReached(
                c.disputeId(),
                handling.act(),
                made.id(),
                made.remedies().stream().map(Remedies::undescribed).toList()));
        return events;
    }

    private static ProposalMade made(
            MakeProposal c, Negotiation negotiation, DisputeFacts dispute, Handling handling, Violations violations) {
        var grounds = Objects.requireNonNullElse(c.grounds(), Settling.allBut(c.staysOpen(), dispute.grounds()));
        var offering = new Offering(
                dispute,
                grounds,
                dispute.groundsAtFullFault(),
                dispute.groundsWithFault(),
                RemedyBasis.GOODWILL,
                roles(handling, negotiation.approvals().role(c.approval())));
        var remedies = offering.remedies(c.remedies(), negotiation.remedies().count(), handling);
        var value = offering.value(remedies);
        Settling.check(grounds, c.staysOpen(), dispute.grounds(), violations);
        prepared(grounds, dispute, violations);
        offering.check(remedies, c.remedies(), negotiation.remedies(), handling, violations);
        var bases = bases(c, value, negotiation, handling, violations);
        violations.reject();
        var freely = Giving.counted(remedies, dispute.currency());
        var basis = reserved(bases, freely, negotiation.standingOffer(), dispute, handling);
        return new ProposalMade(
                c.disputeId(),
                handling.act(),
                negotiation.offers().next(),
                remedies,
                value,
                c.validUntil(),
                handling.text(c.reasons()),
                grounds,
                basis.mandate(),
                basis.approval(),
                Giving.goodwill(freely, basis.grantor(), handling),
                c.staysOpen() == null || c.staysOpen().isEmpty() ? null : c.staysOpen(),
                handling.textIfAny(c.departure()));
    }

    private static Set<Role> roles(Handling handling, @Nullable Role approver) {
        return approver == null
                ? handling.actor().roles()
                : Grow.plus(handling.actor().roles(), approver);
    }

    /** What an offer is made within, and in whose name. */
    private record Basis(
            Mandate mandate, AgentId grantor, @Nullable String approval) {}

    /** What it may rest on, the proposer's own mandate first: an approval is not used up where that suffices. */
    private static List<Basis> bases(
            MakeProposal c, Money value, Negotiation negotiation, Handling handling, Violations violations) {
        var bases = new ArrayList<Basis>();
        var own = handling.actor().mandate();
        if (c.approval() == null || Authority.covers(own, value)) {
            Authority.check(
                    violations,
                    own,
                    value,
                    "ask for approval: POST /disputes/" + c.disputeId() + "/approvals",
                    handling);
            bases.add(new Basis(own, handling.actor().id(), null));
        }
        if (c.approval() != null) {
            var approval = negotiation.approvals().usable(c.approval(), value);
            bases.add(new Basis(approval.mandate(), approval.decidedBy(), c.approval()));
        }
        return bases;
    }

    /** The first basis whose limits over several acts leave enough; a refusal names those of the last. */
    private static Basis reserved(
            List<Basis> bases, Money freely, @Nullable String replaces, DisputeFacts dispute, Handling handling) {
        for (var basis : bases) {
            var goodwill = Giving.goodwill(freely, basis.grantor(), handling);
            if (Giving.hindrances(goodwill, basis.mandate(), replaces, dispute, handling)
                    .isEmpty()) {
                return basis;
            }
        }
        var last = bases.getLast();
        Giving.reserve(Giving.goodwill(freely, last.grantor(), handling), last.mandate(), replaces, dispute, handling);
        return last;
    }

    /** Up to this level an offer is made without weighing what the dispute may lead to. */
    private static final int SLIGHT = 2;

    private static void prepared(List<String> grounds, DisputeFacts dispute, Violations violations) {
        violations.when(
                dispute.severity() > SLIGHT && !dispute.consequencesWeighed(),
                Code.CONSEQUENCES_MISSING,
                Map.of(
                        "severity",
                        dispute.severity(),
                        "allowed",
                        "AssessConsequences first, or a severity of " + SLIGHT + " or less"));
        var withoutOrigin = grounds.stream()
                .filter(dispute.grounds()::contains)
                .filter(ground -> !dispute.groundsWithOrigin().contains(ground))
                .toList();
        violations.when(!withoutOrigin.isEmpty(), Code.ORIGIN_MISSING, Map.of("grounds", Checks.joined(withoutOrigin)));
        var silent = Arrays.stream(Side.values())
                .filter(side -> !dispute.positions().contains(side))
                .toList();
        violations.when(!silent.isEmpty(), Code.POSITION_MISSING, Map.of("missing", Checks.joined(silent)));
    }
}

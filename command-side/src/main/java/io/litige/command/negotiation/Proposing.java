package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.Side;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An offer to the customer (requirements 55 to 60): prepared, within a mandate or an approval, one at a time. */
final class Proposing {
    private Proposing() {}

    static List<DisputeEvent> decide(MakeProposal c, Negotiation negotiation, DisputeFacts dispute, Handling handling) {
        List<DisputeEvent> events = new ArrayList<>(negotiation.offers().makeRoom(dispute, handling));
        var grounds = Objects.requireNonNullElse(c.grounds(), dispute.grounds());
        var offering = new Offering(
                grounds,
                dispute.groundsAtFullFault(),
                RemedyBasis.GOODWILL,
                dispute.relation().team(),
                dispute.currency());
        var remedies = offering.remedies(c.remedies(), negotiation.remedies().count(), handling);
        var value = offering.value(remedies);
        var violations = new Violations();
        prepared(grounds, dispute, violations);
        violations.when(
                !c.validUntil().isAfter(handling.occurredAt()),
                Code.VALIDITY_IN_PAST,
                Map.of("validUntil", c.validUntil(), "occurredAt", handling.occurredAt()));
        offering.check(remedies, handling, violations);
        var bases = bases(c, value, negotiation, handling, violations);
        violations.reject();
        var freely = Giving.freely(remedies, dispute.groundsWithFault(), dispute.currency());
        var basis = reserved(bases, freely, negotiation.standingOffer(), dispute, handling);
        events.add(new ProposalMade(
                c.disputeId(),
                handling.act(),
                "P" + (negotiation.offers().own().size() + 1),
                remedies,
                value,
                c.validUntil(),
                handling.text(c.reasons()),
                grounds,
                basis.mandate(),
                basis.approval(),
                Giving.goodwill(freely, basis.grantor(), handling)));
        return events;
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
            Authority.check(violations, own, value, "ask for approval: POST /disputes/" + c.disputeId() + "/approvals");
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

    private static void prepared(List<String> grounds, DisputeFacts dispute, Violations violations) {
        Checks.allKnown(violations, grounds, dispute.grounds(), Code.GROUND_NOT_FOUND, "ground");
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

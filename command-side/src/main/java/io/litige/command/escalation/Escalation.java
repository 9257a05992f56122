package io.litige.command.escalation;

import io.litige.api.command.EscalationCommand;
import io.litige.api.command.EscalationCommand.AssignIndependentReviewer;
import io.litige.api.command.EscalationCommand.DecideReview;
import io.litige.api.command.EscalationCommand.Deescalate;
import io.litige.api.command.EscalationCommand.Escalate;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EscalationEvent;
import io.litige.api.event.EscalationEvent.Deescalated;
import io.litige.api.event.EscalationEvent.Escalated;
import io.litige.api.event.EscalationEvent.IndependentReviewerAssigned;
import io.litige.api.event.EscalationEvent.ReviewDecided;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.AgentId;
import io.litige.api.value.Phase;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.ReviewVerdict;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How high a dispute was taken and who reviews it (requirements 41 and 42).
 *
 * @param level 0 to 3
 * @param authors everybody who has done anything on it
 */
public record Escalation(int level, @Nullable AgentId reviewer, Set<AgentId> authors) {
    public static final Escalation NONE = new Escalation(0, null, Set.of());

    private static final int HIGHEST = 3;

    public List<DisputeEvent> decide(EscalationCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case Escalate c -> List.of(escalate(c, handling));
            case Deescalate c -> List.of(deescalate(c, handling));
            case AssignIndependentReviewer c -> List.of(assign(c, dispute, handling));
            case DecideReview c -> review(c, dispute, handling);
        };
    }

    public Escalation evolve(DisputeEvent event) {
        var actor = event.act().actor();
        var known = authors.contains(actor) ? this : new Escalation(level, reviewer, Grow.plus(authors, actor));
        return event instanceof EscalationEvent e ? known.with(e) : known;
    }

    private Escalation with(EscalationEvent event) {
        return switch (event) {
            case Escalated e -> new Escalation(e.to(), reviewer, authors);
            case Deescalated e -> new Escalation(e.to(), reviewer, authors);
            case IndependentReviewerAssigned e -> new Escalation(level, e.reviewer(), authors);
            case ReviewDecided e -> this;
        };
    }

    private Escalated escalate(Escalate c, Handling handling) {
        Rejected.when(level == HIGHEST, Code.ESCALATION_AT_LIMIT, Map.of("level", level, "allowed", "0 to " + HIGHEST));
        return new Escalated(c.disputeId(), handling.act(), level, level + 1, c.receiver(), handling.text(c.reason()));
    }

    private Deescalated deescalate(Deescalate c, Handling handling) {
        Rejected.when(level == 0, Code.ESCALATION_AT_LIMIT, Map.of("level", level, "allowed", "0 to " + HIGHEST));
        return new Deescalated(c.disputeId(), handling.act(), level, level - 1, handling.text(c.reason()));
    }

    private IndependentReviewerAssigned assign(AssignIndependentReviewer c, DisputeFacts dispute, Handling handling) {
        var involved = dispute.authors();
        Rejected.when(
                involved.contains(c.reviewer()),
                Code.REVIEWER_INVOLVED,
                Map.of(
                        "reviewer",
                        c.reviewer(),
                        "involved",
                        Checks.joined(
                                involved.stream().map(AgentId::value).sorted().toList()),
                        "allowed",
                        "somebody who has done nothing on this dispute or a duplicate of it"));
        return new IndependentReviewerAssigned(c.disputeId(), handling.act(), c.reviewer(), handling.text(c.reason()));
    }

    private List<DisputeEvent> review(DecideReview c, DisputeFacts dispute, Handling handling) {
        if (reviewer == null) {
            throw Rejected.because(Code.REVIEWER_MISSING, Map.of("allowed", "AssignIndependentReviewer first"));
        }
        Rejected.when(!reviewer.equals(handling.actor().id()), Code.NOT_THE_REVIEWER, Map.of("reviewer", reviewer));
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new ReviewDecided(
                c.disputeId(),
                handling.act(),
                c.verdict(),
                handling.text(c.decision()),
                handling.text(c.termsClause()),
                handling.text(c.customerInterest())));
        if (c.verdict() == ReviewVerdict.REPLACES) {
            replace(dispute, handling, events);
        }
        return events;
    }

    private static void replace(DisputeFacts dispute, Handling handling, List<DisputeEvent> events) {
        if (dispute.standingOffer() != null) {
            events.add(new ProposalSuperseded(dispute.id(), handling.act(), dispute.standingOffer()));
        }
        if (dispute.phase() == Phase.REJECTED) {
            events.add(new DisputeReopened(dispute.id(), handling.act(), ReopenReason.REVIEW));
        }
    }
}

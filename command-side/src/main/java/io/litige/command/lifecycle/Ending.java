package io.litige.command.lifecycle;

import io.litige.api.command.LifecycleCommand.CloseDispute;
import io.litige.api.command.LifecycleCommand.ReopenDispute;
import io.litige.api.command.LifecycleCommand.ResolveDispute;
import io.litige.api.command.LifecycleCommand.WithdrawDispute;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Money;
import io.litige.api.value.ReopenReason;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The ends of a dispute, and the way back from them. */
final class Ending {
    private static final Set<CheckAnswer> SOLVED = EnumSet.of(CheckAnswer.YES, CheckAnswer.NO_ANSWER);

    /** A customer who does not answer is asked this often, each time on another day, before silence counts as consent. */
    private static final int ATTEMPTS = 2;

    private Ending() {}

    /** Everything is done and nobody said that it is not solved (requirements 68 and 93). */
    static List<DisputeEvent> resolve(ResolveDispute c, Asked asked, DisputeFacts dispute, Handling handling) {
        var violations = new Violations()
                .when(
                        !dispute.pendingRemedies().isEmpty(),
                        Code.REMEDIES_PENDING,
                        Map.of("remedies", Checks.joined(dispute.pendingRemedies())));
        violations.when(
                !dispute.goodsHeld().isEmpty(),
                Code.GOODS_HELD,
                Map.of("custodies", Checks.joined(dispute.goodsHeld()), "allowed", "ReturnGoods or DeclareLost first"));
        solved(asked, dispute, handling, violations);
        noPromisePending(dispute, violations);
        violations.reject();
        return List.of(new DisputeResolved(c.disputeId(), handling.act(), dispute.resolution()));
    }

    /** What closing needs: a cause per ground, the journey stage, costs, an answer and no open promise. */
    static List<DisputeEvent> close(CloseDispute c, boolean answered, DisputeFacts dispute, Handling handling) {
        var stage = c.journeyStage() == null ? dispute.journeyStage() : c.journeyStage();
        var violations = new Violations()
                .when(
                        !dispute.groundsWithoutCause().isEmpty(),
                        Code.CAUSE_MISSING,
                        Map.of("grounds", Checks.joined(dispute.groundsWithoutCause())))
                .when(
                        stage == null,
                        Code.JOURNEY_STAGE_MISSING,
                        Map.of("allowed", Checks.joined(List.of(JourneyStage.values()))))
                .when(
                        !answered,
                        Code.ANSWER_MISSING,
                        Map.of("allowed", "a substantive outbound message, an offer or a final response"));
        violations.when(
                dispute.mediation().goesOn(),
                Code.MEDIATION_GOES_ON,
                Map.of("mediation", dispute.mediation(), "allowed", "EndMediation first"));
        violations.when(
                !dispute.itemsHeld().isEmpty(),
                Code.HOLD_ON_COLLECTION,
                Map.of(
                        "items",
                        Checks.joined(dispute.itemsHeld()),
                        "allowed",
                        "once settled, released, or released to collection"));
        costs(c.costs(), violations);
        noPromisePending(dispute, violations);
        violations.reject();
        return List.of(new DisputeClosed(
                c.disputeId(), handling.act(), c.outcome(), Objects.requireNonNull(stage), c.costs()));
    }

    /** An offer that still stood belongs to the earlier resolution: it ends here. */
    static List<DisputeEvent> reopen(ReopenDispute c, DisputeFacts dispute, Handling handling) {
        Rejected.when(
                c.reason() == ReopenReason.MEDIATION && dispute.mediation() == MediationStatus.NONE,
                Code.MEDIATION_MISSING,
                Map.of("reason", c.reason(), "mediation", dispute.mediation(), "allowed", "after RequestMediation"));
        List<DisputeEvent> events = new ArrayList<>();
        if (dispute.standingOffer() != null) {
            events.add(new ProposalSuperseded(c.disputeId(), handling.act(), dispute.standingOffer()));
        }
        events.add(new DisputeReopened(c.disputeId(), handling.act(), c.reason()));
        return events;
    }

    static List<DisputeEvent> withdraw(WithdrawDispute c, Handling handling) {
        return List.of(new DisputeWithdrawn(c.disputeId(), handling.act(), handling.text(c.statement())));
    }

    private static void solved(Asked asked, DisputeFacts dispute, Handling handling, Violations violations) {
        var answer = asked.answer();
        if (answer == null) {
            violations.when(true, Code.CHECK_MISSING, Map.of("resolution", dispute.resolution()));
            return;
        }
        violations.when(
                !SOLVED.contains(answer),
                Code.CHECK_NEGATIVE,
                Map.of("answer", answer, "allowed", Checks.joined(SOLVED)));
        long days = asked.silences().stream()
                .map(handling.calendar()::dateOf)
                .distinct()
                .count();
        violations.when(
                answer == CheckAnswer.NO_ANSWER && days < ATTEMPTS,
                Code.CHECK_UNANSWERED,
                Map.of("daysAsked", days, "allowed", ATTEMPTS + " or more, or an answer"));
    }

    private static void noPromisePending(DisputeFacts dispute, Violations violations) {
        violations.when(
                !dispute.pendingPromises().isEmpty(),
                Code.PROMISES_PENDING,
                Map.of("promises", Checks.joined(dispute.pendingPromises())));
    }

    private static void costs(List<Cost> costs, Violations violations) {
        violations.when(
                costs.isEmpty(), Code.COSTS_MISSING, Map.of("allowed", "type NONE, amount 0.00, when there were none"));
        for (var cost : costs) {
            boolean wrong = cost.type() == CostType.NONE
                    ? cost.amount().amount().signum() != 0
                    : cost.amount().isNegative();
            violations.when(
                    wrong,
                    Code.AMOUNT_NOT_POSITIVE,
                    Map.of(
                            "type", cost.type(),
                            "amount", cost.amount(),
                            "allowed", cost.type() == CostType.NONE ? "zero" : "zero or above"));
        }
        var currencies =
                costs.stream().map(Cost::amount).map(Money::currency).distinct().toList();
        violations.when(currencies.size() > 1, Code.CURRENCY_MISMATCH, Map.of("currencies", Checks.joined(currencies)));
    }
}

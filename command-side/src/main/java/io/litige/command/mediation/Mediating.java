package io.litige.command.mediation;

import io.litige.api.command.MediationCommand.ExtendMediation;
import io.litige.api.command.MediationCommand.RecordMediatorProposal;
import io.litige.api.command.MediationCommand.RespondToMediator;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediationExtended;
import io.litige.api.event.MediationEvent.MediatorAnswered;
import io.litige.api.event.MediationEvent.MediatorProposalRecorded;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.MediationResult;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Side;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Proposals of the mediator, answers to them, and more time. */
final class Mediating {
    private Mediating() {}

    static List<DisputeEvent> propose(
            RecordMediatorProposal c, Mediation now, DisputeFacts dispute, Handling handling) {
        Stage.in(now, MediationStatus.RUNNING, MediationStatus.PROPOSAL);
        var violations = new Violations();
        Stage.withinTerm(now, handling, violations);
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        return List.of(
                new MediatorProposalRecorded(c.disputeId(), handling.act(), handling.text(c.proposal()), c.amount()));
    }

    /** Before there is a proposal the company alone is asked: whether it takes part. */
    static List<DisputeEvent> respond(RespondToMediator c, Mediation now, Handling handling) {
        Stage.in(now, MediationStatus.ADMISSIBLE, MediationStatus.PROPOSAL);
        boolean takingPart = now.status() == MediationStatus.ADMISSIBLE;
        var violations = new Violations()
                .when(
                        !c.accepts() && (c.reasons() == null || c.reasons().isBlank()),
                        Code.REASONS_MISSING,
                        Map.of("accepts", false, "allowed", "say why"))
                .when(
                        takingPart && c.side() != Side.COMPANY,
                        Code.MEDIATION_WRONG_SIDE,
                        Map.of("side", c.side(), "stage", now.status(), "allowed", Side.COMPANY));
        Stage.withinTerm(now, handling, violations);
        if (takingPart) {
            inTime(now, handling, violations);
        }
        violations.reject();
        var answered = new MediatorAnswered(
                c.disputeId(), handling.act(), c.side(), now.status(), c.accepts(), handling.textIfAny(c.reasons()));
        return takingPart && !c.accepts() ? declined(answered, handling) : List.of(answered);
    }

    /** Extended before the term, and parties told at once (C. conso. R612-5). */
    static List<DisputeEvent> extend(ExtendMediation c, Mediation now, Handling handling) {
        Stage.in(now, MediationStatus.ADMISSIBLE, MediationStatus.RUNNING, MediationStatus.PROPOSAL);
        var term = Objects.requireNonNull(now.termAt());
        var calendar = handling.calendar();
        var violations = new Violations();
        Stage.withinTerm(now, handling, violations);
        violations.when(
                !c.until().isAfter(calendar.dateOf(term)),
                Code.MEDIATION_NOT_EXTENDED,
                Map.of("until", c.until(), "term", calendar.dateOf(term), "allowed", "a day after the present term"));
        violations.reject();
        var until = calendar.endOf(c.until());
        var act = handling.act();
        var rules = handling.recourse().rulesOn(handling.day()).orElseThrow();
        return List.of(
                new MediationExtended(c.disputeId(), act, until, handling.text(c.reason())),
                new ClocksStarted(
                        c.disputeId(),
                        act,
                        List.of(new Clock(ClockKind.MEDIATION_90D, act.occurredAt(), until)),
                        rules.version()));
    }

    private static List<DisputeEvent> declined(MediatorAnswered answered, Handling handling) {
        return List.of(
                answered,
                new MediationEnded(answered.disputeId(), handling.act(), MediationResult.COMPANY_DECLINED, null),
                Concluding.resumed(answered.disputeId(), handling));
    }

    /** Where the law sets a time, silence is a refusal: a later yes comes too late. */
    private static void inTime(Mediation now, Handling handling, Violations violations) {
        var due = now.replyDue();
        if (due != null) {
            violations.when(
                    handling.occurredAt().isAfter(due),
                    Code.MEDIATOR_REPLY_LATE,
                    Map.of(
                            "dueAt",
                            due,
                            "occurredAt",
                            handling.occurredAt(),
                            "allowed",
                            "EndMediation COMPANY_DECLINED"));
        }
    }
}

package io.litige.command.mediation;

import static java.util.Objects.requireNonNull;

import io.litige.api.command.MediationCommand.MarkMediationAdmissible;
import io.litige.api.command.MediationCommand.MarkMediationInadmissible;
import io.litige.api.command.MediationCommand.RequestMediation;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.MediationEvent.LimitationSuspended;
import io.litige.api.event.MediationEvent.MediationDeclaredAdmissible;
import io.litige.api.event.MediationEvent.MediationDeclaredInadmissible;
import io.litige.api.event.MediationEvent.MediationRequested;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.PartyType;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import io.litige.command.recourse.MediationRules;
import io.litige.command.recourse.Mediator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turning to the mediator, and whether the mediator takes the case (C. conso. L612-2). */
final class Seizing {
    private static final String SUSPENSION = "C. civ. 2238 ; Cass. com. 11 mai 2022, n° 20-23.298";

    private Seizing() {}

    /** Turning to the company's own mediator counts as the agreement to mediate: limitation stops at once. */
    static List<DisputeEvent> request(RequestMediation c, Mediation now, DisputeFacts dispute, Handling handling) {
        Stage.in(now, MediationStatus.NONE, MediationStatus.INADMISSIBLE, MediationStatus.ENDED);
        var rules = rules(handling);
        var mediator = handling.recourse().mediatorOn(handling.day()).orElse(null);
        var violations = new Violations()
                .when(
                        dispute.partyType() != PartyType.CONSUMER,
                        Code.MEDIATION_NOT_OPEN,
                        Map.of("partyType", dispute.partyType(), "allowed", PartyType.CONSUMER));
        complained(now, rules, handling, violations);
        mediator(c, mediator, handling, violations);
        violations.reject();
        var right = requireNonNull(mediator);
        var act = handling.act();
        var notice = handling.calendar().plusCalendarDays(act.occurredAt(), rules.noticeDays());
        return List.of(
                new MediationRequested(
                        c.disputeId(),
                        act,
                        right.code(),
                        right.name(),
                        c.reference(),
                        requireNonNull(now.complaintAt()),
                        rules.version()),
                new LimitationSuspended(c.disputeId(), act, SUSPENSION),
                new ClocksStarted(
                        c.disputeId(),
                        act,
                        List.of(new Clock(ClockKind.MEDIATION_NOTICE, act.occurredAt(), notice)),
                        rules.version()));
    }

    static List<DisputeEvent> admit(MarkMediationAdmissible c, Mediation now, Handling handling) {
        Stage.in(now, MediationStatus.REQUESTED);
        var act = handling.act();
        var rules = rules(handling);
        var calendar = handling.calendar();
        var clocks = new ArrayList<Clock>();
        clocks.add(new Clock(
                ClockKind.MEDIATION_90D,
                act.occurredAt(),
                calendar.plusCalendarDays(act.occurredAt(), rules.termDays())));
        Integer days = rules.answerDays(c.complex());
        if (days != null) {
            clocks.add(new Clock(
                    ClockKind.MEDIATOR_REPLY, act.occurredAt(), calendar.plusWorkingDays(act.occurredAt(), days)));
        }
        return List.of(
                new MediationDeclaredAdmissible(c.disputeId(), act, c.complex(), rules.version()),
                new ClocksStarted(c.disputeId(), act, clocks, rules.version()));
    }

    static List<DisputeEvent> refuse(MarkMediationInadmissible c, Mediation now, Handling handling) {
        Stage.in(now, MediationStatus.REQUESTED);
        return List.of(
                new MediationDeclaredInadmissible(c.disputeId(), handling.act(), c.reason()),
                Concluding.resumed(c.disputeId(), handling));
    }

    private static void complained(Mediation now, MediationRules rules, Handling handling, Violations violations) {
        var complaint = now.complaintAt();
        if (complaint == null) {
            violations.when(
                    true,
                    Code.WRITTEN_COMPLAINT_MISSING,
                    Map.of("allowed", "a written message of the customer on record, such as EMAIL or LETTER"));
            return;
        }
        var complained = handling.calendar().dateOf(complaint);
        var until = complained.plusMonths(rules.requestWithinMonths());
        violations.when(
                handling.day().isAfter(until),
                Code.MEDIATION_TOO_LATE,
                Map.of("complaint", complained, "request", handling.day(), "allowedUntil", until));
    }

    private static void mediator(
            RequestMediation c, @Nullable Mediator right, Handling handling, Violations violations) {
        var known = right == null ? "none" : right.code();
        violations.when(
                right == null || (c.mediator() != null && !c.mediator().equals(right.code())),
                Code.MEDIATOR_NOT_COMPETENT,
                Map.of(
                        "mediator", String.valueOf(c.mediator()),
                        "day", handling.day(),
                        "sector", handling.recourse().sector(),
                        "allowed", known));
    }

    private static MediationRules rules(Handling handling) {
        return handling.recourse()
                .rulesOn(handling.day())
                .orElseThrow(() -> Rejected.because(
                        Code.MEDIATION_NOT_OPEN,
                        Map.of("day", handling.day(), "allowed", "a day with mediation rules in effect")));
    }
}

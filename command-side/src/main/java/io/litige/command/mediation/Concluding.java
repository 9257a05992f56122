package io.litige.command.mediation;

import io.litige.api.command.MediationCommand.EndMediation;
import io.litige.api.command.MediationCommand.RecordMediationFee;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.MediationEvent.LimitationResumed;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediationFeeRecorded;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Forum;
import io.litige.api.value.MediationResult;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Phase;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.Side;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The end of a mediation, what follows from it, and what it cost. */
final class Concluding {
    private static final String RESUMPTION = "C. civ. 2238, al. 3";
    private static final int AT_LEAST_MONTHS = 6;
    private static final Set<Phase> ENDED = EnumSet.of(Phase.RESOLVED, Phase.CLOSED, Phase.REJECTED, Phase.WITHDRAWN);

    private Concluding() {}

    /**
     * A settlement decides the dispute outside the company, or brings it back to work when the company carries it out
     * itself; any other end leaves the dispute where it stands.
     */
    static List<DisputeEvent> end(EndMediation c, Mediation now, DisputeFacts dispute, Handling handling) {
        Stage.in(
                now,
                MediationStatus.REQUESTED,
                MediationStatus.ADMISSIBLE,
                MediationStatus.RUNNING,
                MediationStatus.PROPOSAL);
        boolean settled = c.result() == MediationResult.SETTLED;
        new Violations()
                .when(settled && !accepted(now), Code.MEDIATION_NOT_ACCEPTED, standing(now))
                .when(
                        settled && (c.terms() == null || c.terms().isBlank()),
                        Code.MEDIATION_TERMS_MISSING,
                        Map.of("result", c.result(), "allowed", "terms: what was settled"))
                .when(
                        c.backToWork() && !settled,
                        Code.MEDIATION_NOT_ACCEPTED,
                        Map.of("result", c.result(), "allowed", "backToWork with SETTLED only"))
                .reject();
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new MediationEnded(c.disputeId(), handling.act(), c.result(), handling.textIfAny(c.terms())));
        events.add(resumed(c.disputeId(), handling));
        if (settled && !c.backToWork()) {
            events.add(new DisputeDecidedExternally(c.disputeId(), handling.act(), Forum.MEDIATOR));
        } else if (settled && ENDED.contains(dispute.phase())) {
            events.add(new DisputeReopened(c.disputeId(), handling.act(), ReopenReason.MEDIATION));
        }
        return events;
    }

    /** The company bears the mediator's fees, whatever was agreed (C. conso. L612-1; requirement 87). */
    static List<DisputeEvent> fee(RecordMediationFee c, Mediation now, DisputeFacts dispute, Handling handling) {
        var violations = new Violations()
                .when(
                        now.status() == MediationStatus.NONE,
                        Code.MEDIATION_WRONG_STAGE,
                        Map.of("stage", now.status(), "allowed", "after RequestMediation"))
                .when(
                        c.paidBy() != Side.COMPANY,
                        Code.MEDIATION_FEE_RECHARGED,
                        Map.of("paidBy", c.paidBy(), "allowed", Side.COMPANY, "law", "C. conso. L612-1"));
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        return List.of(new MediationFeeRecorded(c.disputeId(), handling.act(), c.amount(), c.invoice()));
    }

    /** Limitation goes on, for six months at least. */
    static LimitationResumed resumed(DisputeId dispute, Handling handling) {
        return new LimitationResumed(dispute, handling.act(), handling.day().plusMonths(AT_LEAST_MONTHS), RESUMPTION);
    }

    private static boolean accepted(Mediation now) {
        return now.status() == MediationStatus.PROPOSAL
                && Arrays.stream(Side.values())
                        .allMatch(side -> Boolean.TRUE.equals(now.answers().get(side)));
    }

    private static Map<String, Object> standing(Mediation now) {
        return Map.of(
                "stage",
                now.status(),
                "customer",
                answer(now, Side.CUSTOMER),
                "company",
                answer(now, Side.COMPANY),
                "allowed",
                "SETTLED once both sides accepted the mediator's proposal");
    }

    private static String answer(Mediation now, Side side) {
        var answer = now.answers().get(side);
        if (answer == null) {
            return "no answer";
        }
        return answer ? "accepted" : "refused";
    }
}

package io.litige.command.negotiation;

import io.litige.api.command.LifecycleCommand.FixAtOnce;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.ResolutionChecked;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.Goodwill;
import io.litige.api.value.LegalStage;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyBasis;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The front line settles a slight dispute in one act, inside its own mandate, with the customer present (requirement 38). */
public final class FixingAtOnce {
    private static final int HIGHEST_SEVERITY = 2;

    private FixingAtOnce() {}

    /**
     * @param dispute registered just now, or before
     */
    public static List<DisputeEvent> decide(
            FixAtOnce c, Negotiation negotiation, DisputeFacts dispute, Handling handling) {
        var atFullFault = new HashSet<>(dispute.groundsAtFullFault());
        if (c.fault() == FaultExtent.FULL) {
            atFullFault.addAll(dispute.grounds());
        }
        var offering = new Offering(
                dispute,
                dispute.grounds(),
                atFullFault,
                c.fault() == null ? dispute.groundsWithFault() : Set.copyOf(dispute.grounds()),
                c.fault() == null ? RemedyBasis.GOODWILL : RemedyBasis.REDRESS,
                handling.actor().roles());
        var remedies = offering.remedies(c.remedies(), negotiation.remedies().count(), handling);
        check(c, offering, remedies, negotiation.remedies(), handling);
        var goodwill = Giving.goodwill(
                Giving.counted(remedies, dispute.currency()), handling.actor().id(), handling);
        Charging.claim(remedies, dispute, handling);
        Giving.reserve(goodwill, handling.actor().mandate(), null, dispute, handling);
        return events(c, offering, remedies, goodwill, dispute, handling);
    }

    private static void check(
            FixAtOnce c, Offering offering, List<Remedy> remedies, Remedies known, Handling handling) {
        var dispute = offering.dispute();
        var violations = new Violations()
                .when(
                        dispute.severity() > HIGHEST_SEVERITY,
                        Code.SEVERITY_TOO_HIGH,
                        Map.of("severity", dispute.severity(), "allowed", "1 to " + HIGHEST_SEVERITY))
                .when(
                        dispute.exposure().atLeast(ExposureLevel.PUBLISHED),
                        Code.EXPOSURE_TOO_HIGH,
                        Map.of("exposure", dispute.exposure(), "allowed", "NONE or THREAT"))
                .when(
                        dispute.legalStage() != LegalStage.NONE,
                        Code.LEGAL_STAGE_TOO_FAR,
                        Map.of("stage", dispute.legalStage(), "allowed", LegalStage.NONE))
                .when(
                        !dispute.groundsWithoutCause().isEmpty(),
                        Code.CAUSE_MISSING,
                        Map.of("grounds", Checks.joined(dispute.groundsWithoutCause())))
                .when(
                        c.customerSays() != CheckAnswer.YES,
                        Code.CHECK_NEGATIVE,
                        Map.of("answer", c.customerSays(), "allowed", CheckAnswer.YES))
                .when(
                        !dispute.pendingPromises().isEmpty(),
                        Code.PROMISES_PENDING,
                        Map.of("promises", Checks.joined(dispute.pendingPromises())));
        violations.when(
                c.wording() != null && c.fault() == null,
                Code.FAULT_MISSING,
                Map.of("field", "fault", "allowed", Checks.joined(List.of(FaultExtent.values()))));
        offering.check(remedies, c.remedies(), known, handling, violations);
        Authority.check(
                violations,
                handling.actor().mandate(),
                offering.value(remedies),
                "register the dispute, then ask for approval of an offer",
                handling);
        violations.reject();
    }

    private static List<DisputeEvent> events(
            FixAtOnce c,
            Offering offering,
            List<Remedy> remedies,
            @Nullable Goodwill goodwill,
            DisputeFacts dispute,
            Handling handling) {
        var id = dispute.id();
        var act = handling.act();
        List<DisputeEvent> events = new ArrayList<>();
        if (dispute.relation().owner() == null) {
            events.add(new OwnerAssigned(
                    id, act, handling.actor().id(), dispute.relation().team(), AssignmentKind.CLAIMED));
        }
        if (c.fault() != null) {
            events.add(new FaultAdmitted(id, act, dispute.grounds(), c.fault(), handling.textIfAny(c.wording())));
        }
        events.add(new FixedAtOnce(
                id, act, remedies, offering.value(remedies), handling.actor().mandate(), goodwill));
        remedies.forEach(remedy -> events.add(new RemedyExecuted(id, act, remedy.id(), c.proof())));
        events.add(new ResolutionChecked(id, act, CheckKind.IMMEDIATE, c.customerSays(), dispute.resolution(), null));
        events.add(new DisputeResolved(id, act, dispute.resolution()));
        return events;
    }
}

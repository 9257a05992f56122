package io.litige.command.procedure;

import io.litige.api.command.ProcedureCommand;
import io.litige.api.command.ProcedureCommand.ChooseProcedure;
import io.litige.api.command.ProcedureCommand.CompleteProcedureStep;
import io.litige.api.command.ProcedureCommand.DeviateFromProcedure;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.ProcedureEvent.ProcedureDeviated;
import io.litige.api.event.ProcedureEvent.ProcedureSelected;
import io.litige.api.event.ProcedureEvent.ProcedureStepCompleted;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Ground;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import io.litige.command.policy.ProcedurePolicy;
import io.litige.command.policy.ProcedurePolicy.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which standard treatment a dispute gets and how far it was followed (requirements 33 and 34).
 *
 * @param procedure null until one is chosen
 * @param steps in their order
 * @param settled steps done, or left out for a reason
 */
public record Treatment(
        @Nullable String procedure,
        @Nullable String policyVersion,
        @Nullable String rule,
        List<String> steps,
        Set<String> settled) {
    public static final Treatment NONE = new Treatment(null, null, null, List.of(), Set.of());

    public List<DisputeEvent> decide(ProcedureCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case ChooseProcedure c -> choose(dispute, handling);
            case CompleteProcedureStep c ->
                List.of(new ProcedureStepCompleted(
                        c.disputeId(), handling.act(), open(c.step()), c.step(), handling.textIfAny(c.note())));
            case DeviateFromProcedure c ->
                List.of(new ProcedureDeviated(
                        c.disputeId(), handling.act(), open(c.step()), c.step(), handling.text(c.reason())));
        };
    }

    public Treatment evolve(DisputeEvent event) {
        return switch (event) {
            case ProcedureSelected e ->
                new Treatment(
                        e.procedure(),
                        e.policyVersion(),
                        e.rule(),
                        e.steps(),
                        settled.stream().filter(e.steps()::contains).collect(Collectors.toUnmodifiableSet()));
            case ProcedureStepCompleted e -> settled(e.step());
            case ProcedureDeviated e -> settled(e.step());
            default -> this;
        };
    }

    /** Assessment begins with the treatment that fits, unless one was chosen before. */
    public List<DisputeEvent> begin(List<DisputeEvent> started, DisputeFacts dispute, Handling handling) {
        return procedure == null
                ? Stream.of(started, instantiated(fitting(dispute, handling), dispute, handling))
                        .flatMap(List::stream)
                        .toList()
                : started;
    }

    private List<DisputeEvent> choose(DisputeFacts dispute, Handling handling) {
        var policy = policy(handling);
        var rule = fitting(dispute, handling);
        Rejected.when(
                rule.name().equals(this.rule) && policy.version().equals(policyVersion),
                Code.PROCEDURE_UNCHANGED,
                Map.of(
                        "procedure", rule.procedure(),
                        "rule", rule.name(),
                        "policyVersion", policy.version(),
                        "allowed", "when grounds, legal quality, severity or the rules differ"));
        return instantiated(rule, dispute, handling);
    }

    private static List<DisputeEvent> instantiated(Rule rule, DisputeFacts dispute, Handling handling) {
        var policy = policy(handling);
        var chosen = policy.procedure(rule);
        var selected = new ProcedureSelected(
                dispute.id(),
                handling.act(),
                chosen.name(),
                policy.version(),
                rule.name(),
                chosen.steps(),
                chosen.evidence(),
                chosen.documents());
        var days = chosen.resolutionDays();
        return days == null ? List.of(selected) : List.of(selected, target(days, policy, dispute, handling));
    }

    private static ClocksStarted target(int days, ProcedurePolicy policy, DisputeFacts dispute, Handling handling) {
        var from = dispute.receivedAt();
        var due = handling.calendar().plusCalendarDays(from, days);
        return new ClocksStarted(
                dispute.id(), handling.act(), List.of(new Clock(ClockKind.RESOLUTION, from, due)), policy.version());
    }

    private static Rule fitting(DisputeFacts dispute, Handling handling) {
        var kinds = dispute.broughtGrounds().values().stream().map(Ground::kind).collect(Collectors.toSet());
        return policy(handling).choose(kinds, dispute.partyType(), dispute.severity(), dispute.channel());
    }

    private static ProcedurePolicy policy(Handling handling) {
        return handling.desk().procedures().on(handling.today());
    }

    /** The procedure of an open step. */
    private String open(String step) {
        if (procedure == null) {
            throw Rejected.because(Code.PROCEDURE_MISSING, Map.of("allowed", "ChooseProcedure first"));
        }
        Rejected.when(
                !steps.contains(step),
                Code.PROCEDURE_STEP_NOT_FOUND,
                Map.of("step", step, "procedure", procedure, "known", Checks.joined(steps)));
        Rejected.when(
                settled.contains(step),
                Code.PROCEDURE_STEP_SETTLED,
                Map.of(
                        "step",
                        step,
                        "open",
                        Checks.joined(steps.stream()
                                .filter(known -> !settled.contains(known))
                                .toList())));
        return procedure;
    }

    private Treatment settled(String step) {
        return new Treatment(procedure, policyVersion, rule, steps, Grow.plus(settled, step));
    }
}

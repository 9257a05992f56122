package io.litige.command.contribution;

import io.litige.api.command.ContributionCommand;
import io.litige.api.command.ContributionCommand.AnswerContribution;
import io.litige.api.command.ContributionCommand.BreachContribution;
import io.litige.api.command.ContributionCommand.ClaimContribution;
import io.litige.api.command.ContributionCommand.RequestContribution;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.ContributionEvent.ContributionAnswered;
import io.litige.api.event.ContributionEvent.ContributionClaimed;
import io.litige.api.event.ContributionEvent.ContributionOverdue;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.AgentId;
import io.litige.command.clock.ClockPolicy;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What departments were asked (requirement 36).
 *
 * @param asked by id, in the order they were asked
 */
public record Contributions(Map<String, Asked> asked) {
    public static final Contributions NONE = new Contributions(Map.of());

    /**
     * @param owner who answers for the department; null while nobody does
     * @param overdue whether it was stated that no answer came in time
     */
    public record Asked(
            String department,
            Instant since,
            Instant dueAt,
            @Nullable AgentId owner,
            boolean overdue,
            boolean answered) {}

    public List<DisputeEvent> decide(ContributionCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case RequestContribution c -> request(c, handling);
                    case ClaimContribution c -> claim(c, handling);
                    case AnswerContribution c -> answer(c, dispute, handling);
                    case BreachContribution c -> breach(c, handling);
                });
    }

    public Contributions evolve(DisputeEvent event) {
        return switch (event) {
            case ContributionRequested e ->
                with(e.id(), new Asked(e.department(), e.act().occurredAt(), e.dueAt(), null, false, false));
            case ContributionClaimed e -> {
                var a = at(e.id());
                yield with(e.id(), new Asked(a.department(), a.since(), a.dueAt(), e.owner(), a.overdue(), false));
            }
            case ContributionAnswered e -> {
                var a = at(e.id());
                yield with(e.id(), new Asked(a.department(), a.since(), a.dueAt(), a.owner(), a.overdue(), true));
            }
            case ContributionOverdue e -> {
                var a = at(e.id());
                yield with(e.id(), new Asked(a.department(), a.since(), a.dueAt(), a.owner(), true, false));
            }
            default -> this;
        };
    }

    private ContributionRequested request(RequestContribution c, Handling handling) {
        var departments = handling.desk().departments();
        var from = handling.occurredAt();
        var dueAt = Objects.requireNonNullElseGet(c.dueAt(), () -> ClockPolicy.contribution(from, handling.calendar()));
        new Violations()
                .when(
                        !departments.contains(c.department()),
                        Code.DEPARTMENT_UNKNOWN,
                        Map.of("department", c.department(), "known", Checks.joined(departments)))
                .when(
                        !dueAt.isAfter(handling.now()),
                        Code.DUE_IN_PAST,
                        Map.of("field", "dueAt", "dueAt", dueAt, "now", handling.now()))
                .when(
                        !handling.calendar().isWorkingTime(dueAt),
                        Code.DUE_OUTSIDE_CALENDAR,
                        Map.of(
                                "field",
                                "dueAt",
                                "dueAt",
                                dueAt,
                                "nextWorkingTime",
                                handling.calendar().nextWorkingTime(dueAt)))
                .reject();
        return new ContributionRequested(
                c.disputeId(),
                handling.act(),
                "D" + (asked.size() + 1),
                c.department(),
                handling.text(c.question()),
                dueAt);
    }

    private ContributionClaimed claim(ClaimContribution c, Handling handling) {
        var known = pending(c.contribution());
        member(known, handling);
        var owner = known.owner();
        if (owner != null) {
            throw Rejected.because(Code.ALREADY_OWNED, Map.of("contribution", c.contribution(), "owner", owner));
        }
        return new ContributionClaimed(
                c.disputeId(),
                handling.act(),
                c.contribution(),
                handling.actor().id());
    }

    private ContributionAnswered answer(AnswerContribution c, DisputeFacts dispute, Handling handling) {
        var known = pending(c.contribution());
        member(known, handling);
        var evidence = Objects.requireNonNullElse(c.evidence(), List.<String>of());
        var violations = new Violations()
                .when(
                        handling.occurredAt().isBefore(known.since()),
                        Code.DATES_OUT_OF_ORDER,
                        Map.of(
                                "occurredAt", handling.occurredAt(),
                                "requestedAt", known.since(),
                                "allowed", "requestedAt or later"));
        Checks.allKnown(violations, evidence, dispute.evidence(), Code.EVIDENCE_NOT_FOUND, "evidence");
        violations.reject();
        return new ContributionAnswered(
                c.disputeId(),
                handling.act(),
                c.contribution(),
                handling.text(c.answer()),
                evidence,
                handling.occurredAt().isAfter(known.dueAt()));
    }

    private ContributionOverdue breach(BreachContribution c, Handling handling) {
        var known = pending(c.contribution());
        Rejected.when(known.overdue(), Code.CLOCK_NOT_RUNNING, Map.of("clock", c.contribution(), "running", "none"));
        Rejected.when(
                !handling.now().isAfter(known.dueAt()),
                Code.CLOCK_NOT_DUE,
                Map.of("clock", c.contribution(), "dueAt", known.dueAt(), "now", handling.now()));
        return new ContributionOverdue(
                c.disputeId(), handling.act(), c.contribution(), known.department(), known.dueAt());
    }

    private Asked pending(String id) {
        var known = Checks.known(asked, id, Code.CONTRIBUTION_NOT_FOUND, "contribution");
        Rejected.when(
                known.answered(),
                Code.CONTRIBUTION_ANSWERED,
                Map.of("contribution", id, "allowed", "RequestContribution asks again"));
        return known;
    }

    /** The department answers for itself, whoever has it in charge there. */
    private static void member(Asked known, Handling handling) {
        var teams = handling.actor().teams();
        Rejected.when(
                !teams.contains(known.department()) && !handling.actor().id().equals(known.owner()),
                Code.NOT_THE_DEPARTMENT,
                Map.of(
                        "department",
                        known.department(),
                        "yourTeams",
                        Checks.joined(teams.stream().sorted().toList())));
    }

    private Asked at(String id) {
        return Objects.requireNonNull(asked.get(id));
    }

    private Contributions with(String id, Asked next) {
        return new Contributions(Grow.plus(asked, id, next));
    }
}

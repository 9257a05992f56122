package io.litige.command.learning;

import io.litige.api.command.LearningCommand;
import io.litige.api.command.LearningCommand.LinkToProblem;
import io.litige.api.command.LearningCommand.ReportPolicyGap;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LearningEvent.LinkedToProblem;
import io.litige.api.event.LearningEvent.PolicyGapReported;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a dispute teaches.
 *
 * @param problems keys of the problems it is a case of
 */
public record Lessons(Set<String> problems) {
    public static final Lessons NONE = new Lessons(Set.of());

    public List<DisputeEvent> decide(LearningCommand command, Handling handling) {
        return List.of(
                switch (command) {
                    case LinkToProblem c -> {
                        Rejected.when(
                                problems.contains(c.problem()),
                                Code.PROBLEM_LINKED,
                                Map.of(
                                        "problem", c.problem(),
                                        "linked", Checks.joined(problems),
                                        "allowed", "another problem"));
                        yield new LinkedToProblem(c.disputeId(), handling.act(), c.problem());
                    }
                    case ReportPolicyGap c ->
                        new PolicyGapReported(c.disputeId(), handling.act(), c.policy(), handling.text(c.gap()));
                });
    }

    public Lessons evolve(DisputeEvent event) {
        return event instanceof LinkedToProblem e ? new Lessons(Grow.plus(problems, e.problem())) : this;
    }
}

package io.litige.command.aftercare;

import io.litige.api.command.AftercareCommand.CompareExpectation;
import io.litige.api.command.AftercareCommand.CompleteFollowUp;
import io.litige.api.command.AftercareCommand.PlanFollowUp;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AftercareEvent.ExpectationCompared;
import io.litige.api.event.AftercareEvent.FollowUpCompleted;
import io.litige.api.event.AftercareEvent.FollowUpPlanned;
import io.litige.api.event.DisputeEvent;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;

/** What the company changes, and what came of what the customer had hoped for (requirements 102 and 115). */
final class Measures {
    private Measures() {}

    static List<DisputeEvent> plan(PlanFollowUp c, Aftercare now, Handling handling) {
        Rejected.when(
                c.dueOn().isBefore(handling.day()),
                Code.DUE_IN_PAST,
                Map.of("field", "dueOn", "dueOn", c.dueOn(), "allowed", "from " + handling.day() + " on"));
        return List.of(new FollowUpPlanned(
                c.disputeId(),
                handling.act(),
                "M" + (now.measures().size() + 1),
                handling.text(c.measure()),
                c.dueOn(),
                c.visible()));
    }

    static List<DisputeEvent> complete(CompleteFollowUp c, Aftercare now, Handling handling) {
        var measure = Checks.known(now.measures(), c.followUp(), Code.FOLLOW_UP_NOT_FOUND, "followUp");
        Rejected.when(
                measure.completed() != null,
                Code.FOLLOW_UP_DONE,
                Map.of("followUp", c.followUp(), "open", Checks.joined(open(now)), "allowed", "a measure still open"));
        return List.of(new FollowUpCompleted(c.disputeId(), handling.act(), c.followUp(), handling.text(c.changed())));
    }

    static List<DisputeEvent> compare(CompareExpectation c, Aftercare now, Handling handling) {
        Rejected.when(
                !now.expected(),
                Code.EXPECTATION_MISSING,
                Map.of("allowed", "a dispute whose registration has an expectedOutcome"));
        return List.of(new ExpectationCompared(c.disputeId(), handling.act(), c.met(), handling.text(c.delivered())));
    }

    private static List<String> open(Aftercare now) {
        return now.measures().entrySet().stream()
                .filter(measure -> measure.getValue().completed() == null)
                .map(Map.Entry::getKey)
                .toList();
    }
}

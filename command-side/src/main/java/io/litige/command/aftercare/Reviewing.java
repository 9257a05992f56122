package io.litige.command.aftercare;

import io.litige.api.command.AftercareCommand.ReviewAnswer;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.DisputeEvent;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An answer of the sample is looked at again by somebody who had nothing to do with it (requirement 31). */
final class Reviewing {
    private Reviewing() {}

    static List<DisputeEvent> review(ReviewAnswer c, Aftercare now, DisputeFacts dispute, Handling handling) {
        var answer = Checks.known(now.answers().given(), c.communication(), Code.ANSWER_NOT_FOUND, "answer");
        var day = handling.calendar().dateOf(answer.at());
        var policy = handling.desk().sampling().on(day).orElse(null);
        boolean sampled = policy != null && policy.samples(dispute.id(), c.communication());
        new Violations()
                .when(
                        !sampled,
                        Code.ANSWER_NOT_SAMPLED,
                        Map.of(
                                "communication",
                                c.communication(),
                                "policy",
                                policy == null ? "none" : policy.version(),
                                "percent",
                                policy == null ? 0 : policy.percent(),
                                "allowed",
                                "those of GET /answer-sample"))
                .when(
                        now.answers().reviewed().containsKey(c.communication()),
                        Code.ANSWER_REVIEWED,
                        Map.of("communication", c.communication(), "allowed", "an answer not looked at again yet"))
                .when(
                        answer.by().equals(handling.actor().id()),
                        Code.REVIEWER_INVOLVED,
                        Map.of("reviewer", handling.actor().id(), "allowed", "somebody who did not write it"))
                .reject();
        return List.of(new AnswerReviewed(
                c.disputeId(),
                handling.act(),
                c.communication(),
                answer.at(),
                c.correctness(),
                c.completeness(),
                c.clarity(),
                c.tone(),
                handling.textIfAny(c.note()),
                Objects.requireNonNull(policy).version()));
    }
}

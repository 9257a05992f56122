package io.litige.command.aftercare;

import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.value.AgentId;
import io.litige.api.value.Direction;
import io.litige.command.facts.Grow;
import java.time.Instant;
import java.util.Map;

/**
 * What the customer was answered; an automatic message is no answer.
 *
 * @param given answers by id
 * @param reviewed which were looked at again, by id
 */
public record Answers(Map<String, Given> given, Map<String, Boolean> reviewed) {
    static final Answers NONE = new Answers(Map.of(), Map.of());

    /** One answer: when, and by whom, who does not look at it again. */
    public record Given(Instant at, AgentId by) {}

    Answers given(CommunicationRecorded event) {
        return event.direction() == Direction.OUTBOUND && event.substantive()
                ? new Answers(
                        Grow.plus(
                                given,
                                event.id(),
                                new Given(event.act().occurredAt(), event.act().actor())),
                        reviewed)
                : this;
    }

    Answers reviewed(AnswerReviewed event) {
        return new Answers(given, Grow.plus(reviewed, event.communication(), true));
    }
}

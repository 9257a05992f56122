package io.litige.query.queue;

import io.litige.api.clock.ClockRules;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.value.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke last, and how often we let the customer down (requirements 24, 69 and 71).
 *
 * @param spokeAt when the customer last spoke
 * @param answeredAt when the customer last got a substantive answer; null when never
 * @param brokenPromises promises broken so far
 * @param recontacts times the customer came back while a promise was broken or a date had passed
 */
record Dialogue(Instant spokeAt, @Nullable Instant answeredAt, int brokenPromises, int recontacts) {
    static Dialogue opened(Instant at) {
        return new Dialogue(at, null, 0, 0);
    }

    boolean neverAnswered() {
        return answeredAt == null;
    }

    boolean customerSpokeLast() {
        return answeredAt == null || spokeAt.isAfter(answeredAt);
    }

    Dialogue after(DisputeEvent event, DueDates due) {
        var at = event.act().occurredAt();
        if (ClockRules.answers(event)) {
            var answered = answeredAt == null || at.isAfter(answeredAt) ? at : answeredAt;
            return new Dialogue(spokeAt, answered, brokenPromises, recontacts);
        }
        return switch (event) {
            case CommunicationRecorded e -> e.direction() == Direction.INBOUND ? spoke(at, due) : this;
            case CounterProposalRecorded e -> spoke(at, due);
            case DisputeReopened e -> spoke(at, due);
            case PromiseBroken e -> new Dialogue(spokeAt, answeredAt, brokenPromises + 1, recontacts);
            default -> this;
        };
    }

    private Dialogue spoke(Instant at, DueDates due) {
        boolean letDown = brokenPromises > 0 || due.anyBefore(at);
        return new Dialogue(
                at.isAfter(spokeAt) ? at : spokeAt, answeredAt, brokenPromises, recontacts + (letDown ? 1 : 0));
    }
}

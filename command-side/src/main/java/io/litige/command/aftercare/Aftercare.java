package io.litige.command.aftercare;

import io.litige.api.command.AftercareCommand;
import io.litige.api.command.AftercareCommand.CompareExpectation;
import io.litige.api.command.AftercareCommand.CompleteFollowUp;
import io.litige.api.command.AftercareCommand.PlanFollowUp;
import io.litige.api.command.AftercareCommand.RateService;
import io.litige.api.command.AftercareCommand.RecordFeedback;
import io.litige.api.command.AftercareCommand.RequestRating;
import io.litige.api.command.AftercareCommand.ReviewAnswer;
import io.litige.api.event.AftercareEvent;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.AftercareEvent.ExpectationCompared;
import io.litige.api.event.AftercareEvent.FeedbackRecorded;
import io.litige.api.event.AftercareEvent.FollowUpCompleted;
import io.litige.api.event.AftercareEvent.FollowUpPlanned;
import io.litige.api.event.AftercareEvent.RatingRequested;
import io.litige.api.event.AftercareEvent.ServiceRated;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ratings, follow-up measures, and whether an expectation was stated.
 *
 * @param asked ratings by id, with the end of their link; null once used
 * @param ratings how many ratings and feedbacks there were
 * @param measures by id, in the order they were planned
 * @param expected whether the customer said at intake what they hope for
 * @param answers what the customer was answered, and what of it was looked at again
 */
public record Aftercare(
        Map<String, Link> asked, int ratings, Map<String, Measure> measures, boolean expected, Answers answers) {
    public static final Aftercare NONE = new Aftercare(Map.of(), 0, Map.of(), false, Answers.NONE);

    /** One link to a rating. */
    public record Link(Instant expiresAt, boolean used) {}

    /**
     * One measure.
     *
     * @param planned version of its planning
     * @param completed version of its completion; null while it is open
     */
    public record Measure(long planned, @Nullable Long completed, boolean visible) {}

    public List<DisputeEvent> decide(AftercareCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case RequestRating c -> Rating.request(c, this, handling);
            case RateService c -> Rating.rate(c, this, dispute, handling);
            case RecordFeedback c -> Rating.record(c, this, dispute, handling);
            case PlanFollowUp c -> Measures.plan(c, this, handling);
            case CompleteFollowUp c -> Measures.complete(c, this, handling);
            case CompareExpectation c -> Measures.compare(c, this, handling);
            case ReviewAnswer c -> Reviewing.review(c, this, dispute, handling);
        };
    }

    /**
     * @param version of the event
     */
    public Aftercare evolve(DisputeEvent event, long version) {
        if (event instanceof DisputeRegistered e) {
            return new Aftercare(asked, ratings, measures, e.expectedOutcome() != null, answers);
        }
        if (event instanceof CommunicationRecorded e) {
            return new Aftercare(asked, ratings, measures, expected, answers.given(e));
        }
        return event instanceof AftercareEvent e ? evolve(e, version) : this;
    }

    private Aftercare evolve(AftercareEvent event, long version) {
        return switch (event) {
            case RatingRequested e -> rated(e.id(), new Link(e.expiresAt(), false), ratings + 1);
            case ServiceRated e -> rated(e.id(), new Link(e.act().recordedAt(), true), ratings);
            case FeedbackRecorded e -> new Aftercare(asked, ratings + 1, measures, expected, answers);
            case FollowUpPlanned e -> measured(e.id(), new Measure(version, null, e.visible()));
            case FollowUpCompleted e -> {
                var before = Objects.requireNonNull(measures.get(e.id()));
                yield measured(e.id(), new Measure(before.planned(), version, before.visible()));
            }
            case ExpectationCompared e -> this;
            case AnswerReviewed e -> new Aftercare(asked, ratings, measures, expected, answers.reviewed(e));
        };
    }

    String nextRating() {
        return "F" + (ratings + 1);
    }

    private Aftercare rated(String id, Link link, int count) {
        return new Aftercare(Grow.plus(asked, id, link), count, measures, expected, answers);
    }

    private Aftercare measured(String id, Measure measure) {
        return new Aftercare(asked, ratings, Grow.plus(measures, id, measure), expected, answers);
    }
}

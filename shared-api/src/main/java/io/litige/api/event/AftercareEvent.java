package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExpectationMet;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the customer thinks of it afterwards, and what we change. */
public sealed interface AftercareEvent extends DisputeEvent {
    /**
     * @param id {@code F1}, {@code F2}… within the dispute
     * @param token opens the rating once; whoever holds it speaks as the customer
     */
    @EventName("rating-requested")
    record RatingRequested(DisputeId disputeId, Act act, String id, Protected token, Instant expiresAt)
            implements AftercareEvent {}

    /**
     * The customer's own click.
     *
     * @param score 1 to 5
     */
    @EventName("service-rated")
    record ServiceRated(
            DisputeId disputeId,
            Act act,
            String id,
            int score,
            @Nullable Protected comment) implements AftercareEvent {}

    /**
     * Told to us; {@code id} counts with the ratings.
     *
     * @param score 1 to 5
     */
    @EventName("feedback-recorded")
    record FeedbackRecorded(
            DisputeId disputeId,
            Act act,
            String id,
            int score,
            @Nullable Protected comment) implements AftercareEvent {}

    /**
     * @param id {@code M1}, {@code M2}… within the dispute
     * @param visible whether the customer is told of it
     */
    @EventName("follow-up-planned")
    record FollowUpPlanned(DisputeId disputeId, Act act, String id, Protected measure, LocalDate dueOn, boolean visible)
            implements AftercareEvent {}

    /**
     * @param changed what we changed
     */
    @EventName("follow-up-completed")
    record FollowUpCompleted(DisputeId disputeId, Act act, String id, Protected changed) implements AftercareEvent {}

    /** What was delivered beside what was hoped for; the newest one counts. */
    @EventName("expectation-compared")
    record ExpectationCompared(DisputeId disputeId, Act act, ExpectationMet met, Protected delivered)
            implements AftercareEvent {}

    /**
     * An answer was looked at again for its quality. Marks from 1 to 5.
     *
     * @param communication the answer
     * @param answeredAt when it went out
     * @param policyVersion by which it was in the sample
     */
    @EventName("answer-reviewed")
    record AnswerReviewed(
            DisputeId disputeId,
            Act act,
            String communication,
            Instant answeredAt,
            int correctness,
            int completeness,
            int clarity,
            int tone,
            @Nullable Protected note,
            String policyVersion)
            implements AftercareEvent {}
}

package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.AftercareEvent;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.AftercareEvent.ExpectationCompared;
import io.litige.api.event.AftercareEvent.FeedbackRecorded;
import io.litige.api.event.AftercareEvent.FollowUpCompleted;
import io.litige.api.event.AftercareEvent.FollowUpPlanned;
import io.litige.api.event.AftercareEvent.RatingRequested;
import io.litige.api.event.AftercareEvent.ServiceRated;
import io.litige.api.query.face.Aftercare;
import io.litige.api.query.face.Expectation;
import io.litige.api.query.face.FollowUp;
import io.litige.api.query.face.RatingState;

/** What the customer thinks of it afterwards, and what we change. */
final class AftercareFold {
    private AftercareFold() {}

    static void fold(FaceDraft draft, AftercareEvent event) {
        var now = draft.aftercare;
        var at = event.act().occurredAt();
        draft.aftercare = switch (event) {
            case RatingRequested e -> rating(now, new RatingState(e.id(), e.token(), e.expiresAt(), null, null, null));
            case ServiceRated e ->
                new Aftercare(
                        replaced(
                                now.ratings(),
                                r -> r.id().equals(e.id()),
                                r -> new RatingState(r.id(), null, r.expiresAt(), e.score(), e.comment(), at)),
                        now.followUps(),
                        now.expectation());
            case FeedbackRecorded e -> rating(now, new RatingState(e.id(), null, null, e.score(), e.comment(), at));
            case FollowUpPlanned e ->
                new Aftercare(
                        now.ratings(),
                        appended(
                                now.followUps(), new FollowUp(e.id(), e.measure(), e.dueOn(), e.visible(), null, null)),
                        now.expectation());
            case FollowUpCompleted e ->
                new Aftercare(
                        now.ratings(),
                        replaced(
                                now.followUps(),
                                f -> f.id().equals(e.id()),
                                f -> new FollowUp(f.id(), f.measure(), f.dueOn(), f.visible(), e.changed(), at)),
                        now.expectation());
            case AnswerReviewed e -> now;
            case ExpectationCompared e ->
                new Aftercare(now.ratings(), now.followUps(), new Expectation(e.met(), e.delivered(), at));
        };
    }

    private static Aftercare rating(Aftercare now, RatingState rating) {
        return new Aftercare(appended(now.ratings(), rating), now.followUps(), now.expectation());
    }
}

package io.litige.api.query.face;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer thinks of it afterwards, and what we change (requirements 9, 99, 102 and 115).
 *
 * @param expectation beside {@link Complaint#expectedOutcome}; null while nobody compared
 */
public record Aftercare(
        List<RatingState> ratings,
        List<FollowUp> followUps,
        @Nullable Expectation expectation) {
    public static final Aftercare NONE = new Aftercare(List.of(), List.of(), null);

    public Aftercare {
        ratings = List.copyOf(ratings);
        followUps = List.copyOf(followUps);
    }
}

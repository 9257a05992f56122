package io.litige.api.query;

import io.litige.api.query.RecurrenceQuery.Period;
import org.jspecify.annotations.Nullable;

/** Questions on how quickly and how well customers are answered. Who asks travels in the message's metadata. */
public sealed interface ServiceQuery {
    /** What the caller has written already, to be in the answer. */
    @Nullable
    Seen seen();

    /** Answered with a {@link ServiceReport}. */
    record ShowService(Period period, @Nullable Seen seen) implements ServiceQuery {}

    /** Sampled answers nobody has looked at again yet, the oldest first; answered with an {@link AnswerSample}. */
    record ShowSample(int limit, @Nullable Seen seen) implements ServiceQuery {}
}

package io.litige.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a lived story consists of, to be told apart in its rows.
 *
 * @param steps when each step was recorded; the first is when it was received
 */
record Origin(UUID dispute, UUID customer, List<Instant> steps) {
    /** Steps of a story lie this far apart in the copies. */
    static final Duration STEP = Duration.ofDays(1);

    Origin {
        steps = List.copyOf(steps);
    }

    /** How long after it was received something lies in a copy; the times of steps are spread, others keep their distance. */
    long offsetMillis(Instant time) {
        for (int step = 1; step < steps.size(); step++) {
            if (time.equals(steps.get(step))) {
                return step * STEP.toMillis();
            }
        }
        return Duration.between(steps.getFirst(), time).toMillis();
    }
}

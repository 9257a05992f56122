package io.litige.command.facts;

import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.FrequencyReading;
import java.time.Instant;
import java.util.Set;

/** How many disputes of a kind there were, as far as they were counted. */
public interface Frequency {
    /**
     * What to count.
     *
     * @param except the dispute itself
     * @param from first instant of the window; {@code until} is not part of it
     * @param bound where counting stops
     */
    record Question(
            DisputeId except,
            Set<String> causes,
            Set<String> products,
            CustomerId customer,
            Instant from,
            Instant until,
            int bound) {}

    FrequencyReading read(Question question);
}

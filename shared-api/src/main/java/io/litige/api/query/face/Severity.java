package io.litige.api.query.face;

import io.litige.api.value.FrequencyReading;
import io.litige.api.value.SeverityFactor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How grave it is, with what that rests on (requirement 14).
 *
 * @param level in force
 * @param assessed what the score gives
 * @param override what a person set by hand, while it is in force
 * @param explanation the last assessment in both languages, made of its factors; told when somebody asks
 */
public record Severity(
        int level,
        int assessed,
        int score,
        List<SeverityFactor> factors,
        @Nullable FrequencyReading frequency,
        @Nullable SeverityOverride override,
        Explanation explanation,
        String policyVersion,
        Instant at) {
    public Severity {
        factors = List.copyOf(factors);
    }

    /** The same with its explanation. */
    public Severity explained(Explanation words) {
        return new Severity(level, assessed, score, factors, frequency, override, words, policyVersion, at);
    }
}

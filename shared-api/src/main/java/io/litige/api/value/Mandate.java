package io.litige.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a role may grant, at the moment it was used; recorded with every grant, so that a later change of limits does not
 * rewrite what was allowed then (requirement 40).
 *
 * @param limit per act
 * @param version version of the mandate policy in force
 * @param limits over several acts; absent when none bind
 */
public record Mandate(Money limit, String version, @Nullable MandateLimits limits) {
    @JsonCreator
    public Mandate(
            @JsonProperty("limit") Money limit,
            @JsonProperty("version") String version,
            @JsonProperty("limits") @Nullable MandateLimits limits) {
        this.limit = limit;
        this.version = version;
        this.limits = limits;
    }

    /** A mandate that binds each act alone. */
    public Mandate(Money limit, String version) {
        this(limit, version, null);
    }
}

package io.litige.query.service;

import io.litige.api.policy.SamplingPolicies;
import io.litige.api.policy.SamplingPolicy;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which answers are looked at again, as configured for the side that decides. */
@ConfigurationProperties("litige.quality")
public record SamplingSettings(@DefaultValue List<SamplingPolicy> versions) {
    /**
     * @throws IllegalArgumentException when they contradict each other; the process does not start then
     */
    SamplingPolicies policies() {
        return new SamplingPolicies(versions);
    }
}

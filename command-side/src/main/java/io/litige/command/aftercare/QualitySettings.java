package io.litige.command.aftercare;

import io.litige.api.policy.SamplingPolicies;
import io.litige.api.policy.SamplingPolicy;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which answers are looked at again, as configured. */
@ConfigurationProperties("litige.quality")
public record QualitySettings(@DefaultValue List<SamplingPolicy> versions) {
    /**
     * @throws IllegalArgumentException when they contradict each other; the process does not start then
     */
    public SamplingPolicies policies() {
        return new SamplingPolicies(versions);
    }
}

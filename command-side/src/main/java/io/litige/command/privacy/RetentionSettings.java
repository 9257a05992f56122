package io.litige.command.privacy;

import io.litige.api.policy.RetentionPolicies;
import io.litige.api.policy.RetentionPolicy;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The retention schedule, as configured. */
@ConfigurationProperties("litige.retention")
public record RetentionSettings(@DefaultValue List<RetentionPolicy> versions) {
    /**
     * @throws IllegalArgumentException when versions contradict each other; the process does not start then
     */
    public RetentionPolicies policies() {
        return new RetentionPolicies(versions);
    }
}

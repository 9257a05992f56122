package io.litige.command.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Every version of the severity policy, in any order.
 *
 * @param versions of which the one in effect on a day counts; before the first, the first
 */
@ConfigurationProperties("litige.severity")
public record SeverityPolicies(List<SeverityPolicy> versions) {
    /**
     * @throws IllegalArgumentException when there is none, or two share a name or a first day
     */
    public SeverityPolicies {
        versions = Versioned.sorted(versions, "litige.severity.versions");
    }

    /** The version in effect on that day. */
    public SeverityPolicy on(LocalDate day) {
        return Versioned.on(versions, day);
    }
}

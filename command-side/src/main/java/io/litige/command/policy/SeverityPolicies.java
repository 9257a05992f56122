package io.litige.command.policy;

import java.time.LocalDate;
import java.util.Comparator;
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
        versions = versions.stream()
                .sorted(Comparator.comparing(SeverityPolicy::effective))
                .toList();
        if (versions.isEmpty()
                || versions.stream().map(SeverityPolicy::version).distinct().count() < versions.size()
                || versions.stream().map(SeverityPolicy::effective).distinct().count() < versions.size()) {
            throw new IllegalArgumentException(
                    "litige.severity.versions: each needs a name and a first day of its own");
        }
    }

    /** The version in effect on that day. */
    public SeverityPolicy on(LocalDate day) {
        return versions.stream()
                .filter(policy -> !policy.effective().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.getFirst());
    }
}

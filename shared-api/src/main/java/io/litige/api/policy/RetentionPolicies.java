package io.litige.api.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every version of the retention schedule.
 *
 * @param versions of which the one in effect on a day counts; before the first, nothing is ever due
 */
public record RetentionPolicies(List<RetentionPolicy> versions) {
    /**
     * @throws IllegalArgumentException when two versions begin on the same day
     */
    public RetentionPolicies {
        versions = versions.stream()
                .sorted(Comparator.comparing(RetentionPolicy::effective))
                .toList();
        if (versions.stream().map(RetentionPolicy::effective).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("litige.retention.versions: two versions begin on the same day");
        }
    }

    /** The schedule in effect that day. */
    public Optional<RetentionPolicy> on(LocalDate day) {
        return versions.stream()
                .filter(policy -> !policy.effective().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}

package io.litige.api.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every version of which answers are looked at again.
 *
 * @param versions of which the one in effect on a day counts; before the first, nothing is looked at
 */
public record SamplingPolicies(List<SamplingPolicy> versions) {
    /**
     * @throws IllegalArgumentException when two versions begin on the same day
     */
    public SamplingPolicies {
        versions = versions.stream()
                .sorted(Comparator.comparing(SamplingPolicy::effective))
                .toList();
        if (versions.stream().map(SamplingPolicy::effective).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("litige.quality.versions: two versions begin on the same day");
        }
    }

    /** The policy in effect that day. */
    public Optional<SamplingPolicy> on(LocalDate day) {
        return versions.stream()
                .filter(policy -> !policy.effective().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}

package io.litige.api.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Every version of who lets a text leave.
 *
 * @param versions of which the one in effect on a day counts; before the first, the first
 */
public record ReleasePolicies(List<ReleasePolicy> versions) {
    /**
     * @throws IllegalArgumentException when there is none, or two begin on the same day
     */
    public ReleasePolicies {
        versions = versions.stream()
                .sorted(Comparator.comparing(ReleasePolicy::effective))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("litige.messages.release: there is no policy");
        }
        if (versions.stream().map(ReleasePolicy::effective).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("litige.messages.release: two versions begin on the same day");
        }
    }

    /** The policy in effect that day. */
    public ReleasePolicy on(LocalDate day) {
        return versions.stream()
                .filter(policy -> !policy.effective().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.getFirst());
    }
}

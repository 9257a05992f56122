package io.litige.command.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** One version of something decided in advance. */
public interface Versioned {
    /** Its name; stands in what is recorded under it. */
    String version();

    /** First day it counts, in the company's calendar. */
    LocalDate effective();

    /**
     * The versions by their first day.
     *
     * @param property where they are configured
     * @throws IllegalArgumentException when there is none, or two share a name or a first day
     */
    static <V extends Versioned> List<V> sorted(List<V> versions, String property) {
        var sorted = versions.stream()
                .sorted(Comparator.comparing(Versioned::effective))
                .toList();
        if (sorted.isEmpty()
                || sorted.stream().map(Versioned::version).distinct().count() < sorted.size()
                || sorted.stream().map(Versioned::effective).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException(property + ": each needs a name and a first day of its own");
        }
        return sorted;
    }

    /** The version in effect on that day; before the first, the first. */
    static <V extends Versioned> V on(List<V> sorted, LocalDate day) {
        return sorted.stream()
                .filter(version -> !version.effective().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(sorted.getFirst());
    }
}

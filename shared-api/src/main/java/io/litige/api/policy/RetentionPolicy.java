package io.litige.api.policy;

import io.litige.api.value.RetainedClass;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * How long what is kept, in one version.
 *
 * @param version stands in events
 * @param effective first day it counts
 * @param rules at most one of each class; what no rule names is never due
 */
public record RetentionPolicy(String version, LocalDate effective, List<Rule> rules) {
    /**
     * @param keep counted from the end of the dispute, or from the entry
     * @param basis the law it follows from
     */
    public record Rule(RetainedClass what, Period keep, String basis) {}

    /**
     * @throws IllegalArgumentException when a class is named twice or nothing is kept
     */
    public RetentionPolicy {
        rules = List.copyOf(rules);
        var named = new HashSet<RetainedClass>();
        for (var rule : rules) {
            if (!named.add(rule.what()) || rule.keep().isZero() || rule.keep().isNegative()) {
                throw new IllegalArgumentException(
                        "litige.retention.versions, " + version + ": one period above zero for " + rule.what());
            }
        }
    }

    public Optional<Rule> of(RetainedClass what) {
        return rules.stream().filter(rule -> rule.what() == what).findFirst();
    }
}

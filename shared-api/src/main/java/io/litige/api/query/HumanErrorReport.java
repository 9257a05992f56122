package io.litige.api.query;

import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceReport.Definition;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.api.value.ContributingFactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What favoured errors of ours, per team and never below (requirement 5; measures, G12).
 *
 * @param n disputes with such an error
 */
public record HumanErrorReport(
        Definition definition, Period period, long n, List<Line> lines, List<Rule> rules, AsOf asOf) {
    public HumanErrorReport {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /**
     * @param disputes in which it was found; null below five, so that nobody is recognised
     */
    public record Line(
            String team,
            ContributingFactor factor,
            @Nullable Long disputes) {}

    /**
     * @param seen what the caller has written already, to be in the answer
     */
    public record ShowHumanErrors(Period period, @Nullable Seen seen) {}
}

package io.litige.api.query;

import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Family;
import io.litige.api.query.RecurrenceQuery.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often disputes came back (measure 1), with everything needed to read the figures.
 *
 * @param reportableFrom start of what is counted: the period's, or later where the history before it is too short
 * @param overall all groups together, every dispute once
 * @param groups groups there are; {@code lines} may hold fewer
 * @param runningStart disputes left out because the history before them is shorter than the window
 * @param signals disputes from signals, left out (measures, G6)
 * @param maturity share of the counted disputes whose window has fully elapsed, 0 to 1
 * @param rules the rules that shaped this answer
 */
public record RecurrenceReport(
        Definition definition,
        Dimension by,
        Family family,
        Coding coding,
        Period period,
        Instant reportableFrom,
        int withinDays,
        Proportion overall,
        List<Line> lines,
        long groups,
        long runningStart,
        long signals,
        double maturity,
        List<Rule> rules,
        AsOf asOf) {
    public RecurrenceReport {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /**
     * @param key value of the dimension; null for disputes that have none
     */
    public record Line(@Nullable String key, Proportion recurrence) {}

    /** What is counted, in words. */
    public record Definition(String fr, String en) {}

    /**
     * @param code stable, such as {@code small-n-hidden}
     */
    public record Rule(String code, String fr, String en) {}
}

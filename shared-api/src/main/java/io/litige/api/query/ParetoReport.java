package io.litige.api.query;

import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceQuery.Ranking;
import io.litige.api.query.RecurrenceQuery.Weight;
import io.litige.api.query.RecurrenceReport.Definition;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.api.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which groups weigh most (measure 3).
 *
 * @param across what {@code by} is crossed with; null for nothing
 * @param n disputes counted
 * @param groups groups there are; {@code bars} may hold fewer
 * @param signals disputes from signals, left out (measures, G6)
 */
public record ParetoReport(
        Definition definition,
        Dimension by,
        @Nullable Dimension across,
        Ranking ranking,
        Weight weight,
        Coding coding,
        Period period,
        String currency,
        long n,
        List<Bar> bars,
        long groups,
        long signals,
        List<Rule> rules,
        AsOf asOf) {
    public ParetoReport {
        bars = List.copyOf(bars);
        rules = List.copyOf(rules);
    }

    /**
     * @param key value of the dimension; null for disputes that have none
     * @param across value of the crossed dimension; null for disputes that have none, and where nothing is crossed
     * @param count disputes, weighted as asked
     * @param severityWeighted the same times the severity level, 1 where it was not assessed
     * @param costs stated at closing, one sum per currency
     * @param claimed contested, one sum per currency
     * @param share of what is ranked by, 0 to 1
     * @param cumulative share of this bar and all above it
     * @param vital one of the smallest set that reaches 80 %
     */
    public record Bar(
            int rank,
            @Nullable String key,
            @Nullable String across,
            long disputes,
            BigDecimal count,
            BigDecimal severityWeighted,
            List<Money> costs,
            List<Money> claimed,
            double share,
            double cumulative,
            boolean vital) {
        public Bar {
            costs = List.copyOf(costs);
            claimed = List.copyOf(claimed);
        }
    }
}

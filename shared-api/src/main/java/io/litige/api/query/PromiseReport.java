package io.litige.api.query;

import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceReport.Definition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a team keeps its word (requirement 69, measure 9), never below team level.
 *
 * @param kept of the promises kept or broken, those kept on or before they were due
 * @param renegotiated given another date before they were due; they stand apart
 * @param waived given up by the customer; they stand apart
 * @param pending due in the period and not settled yet
 * @param recordedLate of the kept ones, those written down only after they were due
 */
public record PromiseReport(
        Definition definition,
        String team,
        Period period,
        Proportion kept,
        long broken,
        long renegotiated,
        long waived,
        long pending,
        long recordedLate,
        List<RecurrenceReport.Rule> rules,
        AsOf asOf) {
    public PromiseReport {
        rules = List.copyOf(rules);
    }

    /**
     * @param seen what the caller has written already, to be in the answer
     */
    public record ShowPromises(
            String team, Period period, @Nullable Seen seen) {}
}

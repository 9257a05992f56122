package io.litige.api.query;

import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceReport.Definition;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.api.value.Money;
import io.litige.api.value.SupplierKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Disputes and cost per supplier and carrier, and what was got back (requirement 54, measure 7). */
public record SupplierReport(Definition definition, Period period, List<Line> lines, List<Rule> rules, AsOf asOf) {
    public SupplierReport {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /**
     * @param costs the grounds' equal shares of what their disputes cost, one sum per currency
     * @param claimed from it, one sum per currency
     * @param recovered of that
     * @param open still to be recovered
     */
    public record Line(
            SupplierKind kind,
            String party,
            long disputes,
            long grounds,
            List<Money> costs,
            List<Money> claimed,
            List<Money> recovered,
            List<Money> open) {}

    /**
     * @param kind null for both
     * @param limit 1 to 500
     * @param seen what the caller has written already, to be in the answer
     */
    public record ShowSuppliers(
            Period period,
            @Nullable SupplierKind kind,
            int limit,
            @Nullable Seen seen) {}
}

package io.litige.query.recurrence;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.ParetoReport;
import io.litige.api.query.ParetoReport.Bar;
import io.litige.api.query.Proportion;
import io.litige.api.query.RecurrenceQuery.Family;
import io.litige.api.query.RecurrenceQuery.ShowPareto;
import io.litige.api.query.RecurrenceQuery.ShowRecurrence;
import io.litige.api.query.RecurrenceReport;
import io.litige.api.query.RecurrenceReport.Line;
import io.litige.query.projection.Freshness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how often disputes come back and which groups weigh most. */
@Component
class RecurrenceAnswers {
    private static final double MATURE = 0.95;
    private static final int SHOWN_SCALE = 6;

    private final RecurrenceView view;
    private final RateTable rates;
    private final ParetoTable pareto;
    private final Freshness freshness;
    private final Clock clock;

    RecurrenceAnswers(RecurrenceView view, RateTable rates, ParetoTable pareto, Freshness freshness, Clock clock) {
        this.view = view;
        this.rates = rates;
        this.pareto = pareto;
        this.freshness = freshness;
        this.clock = clock;
    }

    @QueryHandler
    RecurrenceReport handle(ShowRecurrence query, MetaData asker) {
        requirePermission(asker);
        freshness.await(view, query.seen());
        var window = Window.of(query.period());
        var now = clock.instant();
        // Told before counting: what is projected meanwhile is in the figures and makes the statement too modest, not
        // false.
        var asOf = freshness.asOf(view);
        var reportableFrom = reportableFrom(query, window);
        var counts = rates.counts(query, window, reportableFrom, now);
        var whole = counts.getFirst();
        double maturity = whole.n() == 0 ? 1 : (double) whole.mature() / whole.n();
        var lines = counts.stream()
                .skip(1)
                .map(count -> new Line(count.key(), proportion(count)))
                .toList();
        return new RecurrenceReport(
                RecurrenceRules.define(query),
                query.by(),
                query.family(),
                query.coding(),
                query.period(),
                reportableFrom,
                query.withinDays(),
                share(whole),
                lines,
                whole.groups(),
                whole.runningStart(),
                rates.signals(window),
                maturity,
                RecurrenceRules.of(
                        query,
                        lines,
                        whole.runningStart() > 0,
                        maturity >= MATURE,
                        !window.to().isAfter(now)),
                asOf);
    }

    /**
     * @throws Rejected DIMENSION_TWICE
     */
    @QueryHandler
    ParetoReport handle(ShowPareto query, MetaData asker) {
        requirePermission(asker);
        if (query.across() == query.by()) {
            throw Rejected.because(
                    Code.DIMENSION_TWICE,
                    Map.of("by", query.by(), "allowed", EnumSet.complementOf(EnumSet.of(query.by()))));
        }
        freshness.await(view, query.seen());
        var window = Window.of(query.period());
        var asOf = freshness.asOf(view);
        var bars = bars(query, window);
        return new ParetoReport(
                RecurrenceRules.define(query),
                query.by(),
                query.across(),
                query.ranking(),
                query.weight(),
                query.coding(),
                query.period(),
                query.currency(),
                pareto.disputes(window),
                bars.shown(),
                bars.groups(),
                rates.signals(window),
                RecurrenceRules.of(
                        query,
                        bars.shown().stream().anyMatch(bar -> isUncoded(bar, query)),
                        !window.to().isAfter(clock.instant())),
                asOf);
    }

    private record Bars(List<Bar> shown, long groups) {}

    private Bars bars(ShowPareto query, Window window) {
        var ranked = pareto.bars(query, window);
        var money = pareto.money(
                query, window, ranked.stream().map(ParetoTable.Ranked::group).toList());
        var none = new ParetoTable.Sums(Map.of());
        var shown = ranked.stream()
                .map(bar -> {
                    var sums = money.getOrDefault(bar.group(), none);
                    return new Bar(
                            bar.rank(),
                            bar.group().key(),
                            bar.group().across(),
                            bar.disputes(),
                            rounded(bar.counted()),
                            rounded(bar.severityWeighted()),
                            sums.of("COST"),
                            sums.of("CLAIMED"),
                            bar.share(),
                            bar.cumulative(),
                            bar.vital());
                })
                .toList();
        return new Bars(shown, ranked.isEmpty() ? 0 : ranked.getFirst().groups());
    }

    private static boolean isUncoded(Bar bar, ShowPareto query) {
        return bar.key() == null || query.across() != null && bar.across() == null;
    }

    /** The running start is not reportable: before it a recurrence could not have been seen (measure 1). */
    private Instant reportableFrom(ShowRecurrence query, Window window) {
        if (query.family() == Family.COHORT) {
            return window.from();
        }
        return rates.historyComplete(query.withinDays(), query.period().zone().getId())
                .filter(complete -> complete.isAfter(window.from()))
                .orElse(window.from());
    }

    /** A group without a key compares to nothing, so its share would mean nothing. */
    private static Proportion proportion(RateTable.Count count) {
        return count.key() == null ? Wilson.hidden(count.numerator(), count.n()) : share(count);
    }

    private static Proportion share(RateTable.Count count) {
        return count.mature() < MATURE * count.n()
                ? Wilson.provisional(count.numerator(), count.n())
                : Wilson.of(count.numerator(), count.n());
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(SHOWN_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static void requirePermission(MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        Access.demand(actor, Action.READ_RECURRENCE);
    }
}

package io.litige.query.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.ParetoReport;
import io.litige.api.query.ParetoReport.Bar;
import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceQuery.Ranking;
import io.litige.api.query.RecurrenceQuery.ShowPareto;
import io.litige.api.query.RecurrenceQuery.Weight;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.Ground;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParetoReportTest {
    private final Views views = new Views(Clock.systemUTC());
    private final List<Story> stories = new ArrayList<>();

    @BeforeEach
    void open() {
        Database.empty();
        views.answers(RecurrenceAnswers.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void theSmallestSetThatReachesEightyPercentIsMarkedAndTiesGoByCode() {
        told(5, "A");
        told(3, "B");
        told(1, "D");
        told(1, "C");

        var bars = pareto(Ranking.COUNT, Weight.FULL).bars();

        assertThat(bars).extracting(Bar::key).containsExactly("A", "B", "C", "D");
        assertThat(bars).extracting(Bar::vital).containsExactly(true, true, false, false);
        assertThat(bars).extracting(Bar::cumulative).containsExactly(0.5, 0.8, 0.9, 1.0);
    }

    @Test
    void theUncodedAreABarLikeAnyOther() {
        told(2, null);
        told(1, "A");

        var bars = pareto(Ranking.COUNT, Weight.FULL).bars();

        assertThat(bars.getFirst().key()).isNull();
        assertThat(bars.getFirst().disputes()).isEqualTo(2);
        assertThat(bars.getFirst().claimed()).containsExactly(Money.euros("20.00"));
    }

    @Test
    void aDisputeWithTwoCausesIsTwoHalvesOrTwoWholes() {
        stories.add(story().registered(ground("G1", "A"), ground("G2", "B")));
        stories.add(story().registered(ground("G1", "A")));

        assertThat(pareto(Ranking.COUNT, Weight.SHARED).bars())
                .extracting(bar -> bar.count().toPlainString())
                .containsExactly("1.5", "0.5");
        assertThat(pareto(Ranking.COUNT, Weight.FULL).bars())
                .extracting(bar -> bar.count().toPlainString())
                .containsExactly("2", "1");
        assertThat(pareto(Ranking.COUNT, Weight.FULL).n()).isEqualTo(2);
    }

    @Test
    void costsAreSharedAmongGroundsAndCurrenciesNeverMixed() {
        stories.add(story().registered(ground("G1", "A"), ground("G2", "B"))
                .closed(cost(Money.euros("100.01")), cost(Money.of("30.00", "CHF"))));
        stories.add(story().registered(ground("G1", "B")).closed(cost(Money.of("900.00", "CHF"))));
        stories.add(story().registered(ground("G1", "A")).closed(cost(Money.euros("0.00"))));

        var report = pareto(Ranking.COST, Weight.FULL);

        assertThat(report.bars())
                .filteredOn(bar -> "A".equals(bar.key()))
                .singleElement()
                .satisfies(
                        bar -> assertThat(bar.costs()).containsExactly(Money.of("15.00", "CHF"), Money.euros("50.01")));
        assertThat(report.bars())
                .filteredOn(bar -> "B".equals(bar.key()))
                .singleElement()
                .satisfies(bar ->
                        assertThat(bar.costs()).containsExactly(Money.of("915.00", "CHF"), Money.euros("50.01")));
        assertThat(report.bars()).extracting(Bar::share).containsExactly(0.5, 0.5);
    }

    @Test
    void costsStatedAgainAfterReopeningReplaceTheEarlierOnes() {
        stories.add(story().registered(ground("G1", "A"))
                .closed(cost(Money.euros("10.00")))
                .reopened()
                .closed(cost(Money.euros("25.00"))));

        assertThat(pareto(Ranking.COST, Weight.FULL).bars().getFirst().costs()).containsExactly(Money.euros("25.00"));
    }

    @Test
    void causesCrossedWithProductsAreRankedAsPairsWithTheMoneyOfThePair() {
        stories.add(story().product("P-1").registered(ground("G1", "A")).closed(cost(Money.euros("7.00"))));
        stories.add(story().product("P-1").registered(ground("G1", "A")));
        stories.add(story().product("P-2").registered(ground("G1", "A")).closed(cost(Money.euros("5.00"))));
        stories.add(story().product("P-2").registered(ground("G1", "B")).closed(cost(Money.euros("900.00"))));
        stories.add(story().product(null).registered(ground("G1", "B")));

        var report = pareto(Dimension.CAUSE, Dimension.PRODUCT, Ranking.COUNT, Weight.FULL);

        assertThat(report.bars())
                .extracting(Bar::key, Bar::across, Bar::disputes, Bar::costs, Bar::claimed)
                .containsExactly(
                        tuple("A", "P-1", 2L, List.of(Money.euros("7.00")), List.of(Money.euros("20.00"))),
                        tuple("A", "P-2", 1L, List.of(Money.euros("5.00")), List.of(Money.euros("10.00"))),
                        tuple("B", "P-2", 1L, List.of(Money.euros("900.00")), List.of(Money.euros("10.00"))),
                        tuple("B", null, 1L, List.of(), List.of(Money.euros("10.00"))));
        assertThat(report.groups()).isEqualTo(4);
        assertThat(report.rules()).extracting(Rule::code).contains("uncoded-is-shown");
        assertThat(report.definition().en()).contains("by cause and product");
    }

    @Test
    void aDimensionCrossedWithItselfIsRefusedWithThoseThatCanBe() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> pareto(Dimension.SITE, Dimension.SITE, Ranking.COUNT, Weight.FULL))
                .satisfies(refused -> {
                    assertThat(refused.rejection().code()).isEqualTo(Code.DIMENSION_TWICE);
                    assertThat(refused.rejection().facts())
                            .containsEntry("by", "SITE")
                            .containsEntry("allowed", "[CAUSE, PRODUCT, CUSTOMER, CHANNEL]");
                });
    }

    @Test
    void severityWeighs() {
        stories.add(story().registered(ground("G1", "A")).severity(5));
        told(3, "B");

        var bars = pareto(Ranking.SEVERITY, Weight.FULL).bars();

        assertThat(bars).extracting(Bar::key).containsExactly("A", "B");
        assertThat(bars)
                .extracting(bar -> bar.severityWeighted().toPlainString())
                .containsExactly("5", "3");
    }

    private void told(int times, @Nullable String cause) {
        for (int i = 0; i < times; i++) {
            stories.add(story().registered(ground("G1", cause)));
        }
    }

    private static Story story() {
        return Story.of("c" + System.nanoTime()).at("2026-03-10T10:00:00Z");
    }

    private static Ground ground(String id, @Nullable String cause) {
        return Story.financial(id, cause, Money.euros("10.00"));
    }

    private static Cost cost(Money amount) {
        return new Cost(CostType.REFUND, amount);
    }

    private ParetoReport pareto(Ranking ranking, Weight weight) {
        return pareto(Dimension.CAUSE, null, ranking, weight);
    }

    private ParetoReport pareto(Dimension by, @Nullable Dimension across, Ranking ranking, Weight weight) {
        Views.fold(views.bean(RecurrenceView.class), stories.toArray(Story[]::new));
        stories.clear();
        var period =
                new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"), ZoneId.of("Europe/Paris"));
        var query = new ShowPareto(by, across, ranking, weight, period, "EUR", Coding.CURRENT, 50, null);
        return views.bean(Questions.class).ask(Views.actor("q", Role.QUALITY_MANAGER), query, ParetoReport.class);
    }
}

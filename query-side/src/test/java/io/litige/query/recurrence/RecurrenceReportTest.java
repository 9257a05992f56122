package io.litige.query.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.litige.api.error.Rejected;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.query.Proportion.Reliability;
import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Family;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceQuery.ShowRecurrence;
import io.litige.api.query.RecurrenceReport;
import io.litige.api.query.RecurrenceReport.Line;
import io.litige.api.query.RecurrenceReport.Rule;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Phase;
import io.litige.api.value.Role;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecurrenceReportTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-12-31T12:00:00Z");

    private final Views views = new Views(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Story> stories = new ArrayList<>();

    @BeforeEach
    void history() {
        Database.empty();
        views.answers(RecurrenceAnswers.class);
        // Long before everything else, so that no test stands in the running start.
        tell("nobody", "2024-01-01T00:00:00Z", null, "OTHER");
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void aDisputeAfterAClosedOneOfTheSameCustomerAndCauseIsARecurrence() {
        tell("anna", "2026-01-05T10:00:00Z", "2026-02-20T10:00:00Z", "A");
        tell("anna", "2026-03-10T10:00:00Z", null, "A");
        tell("anna", "2026-03-11T10:00:00Z", null, "B");
        tell("bert", "2026-03-12T10:00:00Z", null, "A");

        var report = march(Dimension.CAUSE, 30);

        assertThat(report.overall().n()).isEqualTo(3);
        assertThat(report.overall().numerator()).isEqualTo(1);
        assertThat(line(report, "A").recurrence().numerator()).isEqualTo(1);
        assertThat(line(report, "A").recurrence().n()).isEqualTo(2);
        assertThat(line(report, "B").recurrence().numerator()).isZero();
    }

    /** Neither as the one that came back, nor as the one it came back from, nor in the whole. */
    @Test
    void whatWasAMistakeOrGoesOnElsewhereIsInNoRate() {
        stories.add(story("anna", "2026-01-05T10:00:00Z", "A")
                .at("2026-02-20T10:00:00Z")
                .closed()
                .then(s -> new DisputeVoided(s.id(), s.act(), AgentId.of("sami"))));
        tell("anna", "2026-03-10T10:00:00Z", null, "A");
        tell("bert", "2026-01-05T10:00:00Z", "2026-02-20T10:00:00Z", "A");
        stories.add(story("bert", "2026-03-11T10:00:00Z", "A")
                .then(s -> new DisputeLinkedAsDuplicate(
                        s.id(), s.act(), new DisputeId(new UUID(3, 3)), Phase.REGISTERED)));
        stories.add(story("carl", "2026-03-12T10:00:00Z", "A")
                .then(s -> new DisputeVoided(s.id(), s.act(), AgentId.of("sami"))));

        var report = march(Dimension.CAUSE, 30);

        assertThat(report.overall().n()).isEqualTo(1);
        assertThat(report.overall().numerator()).isZero();
    }

    @Test
    void aPreviousDisputeStillOpenIsNoRecurrence() {
        tell("anna", "2026-03-01T10:00:00Z", "2026-03-20T10:00:00Z", "A");
        tell("anna", "2026-03-10T10:00:00Z", null, "A");

        assertThat(march(Dimension.CAUSE, 30).overall().numerator()).isZero();
    }

    @Test
    void aPreviousDisputeReopenedMeanwhileIsNoRecurrenceAndOneClosedAgainLaterStillIs() {
        stories.add(story("anna", "2026-01-01T10:00:00Z", "A")
                .at("2026-03-01T10:00:00Z")
                .closed()
                .at("2026-03-05T10:00:00Z")
                .reopened()
                .at("2026-03-25T10:00:00Z")
                .closed());
        tell("anna", "2026-03-04T10:00:00Z", null, "A");
        tell("anna", "2026-03-10T10:00:00Z", null, "A");

        var report = march(Dimension.CAUSE, 30);

        assertThat(report.overall().n()).isEqualTo(2);
        assertThat(report.overall().numerator())
                .as("the one that came between closing and reopening")
                .isEqualTo(1);
    }

    @Test
    void theLastDayOfTheWindowIsInAndTheNextMicrosecondIsNot() {
        tell("in", "2026-01-01T10:00:00Z", "2026-02-08T10:00:00Z", "A");
        tell("in", "2026-03-10T10:00:00Z", null, "A");
        tell("out", "2026-01-01T10:00:00Z", "2026-02-08T09:59:59.999999Z", "A");
        tell("out", "2026-03-10T10:00:00Z", null, "A");
        tell("same", "2026-01-01T10:00:00Z", "2026-03-10T10:00:00Z", "A");
        tell("same", "2026-03-10T10:00:00Z", null, "A");

        var report = march(Dimension.CUSTOMER, 30);

        assertThat(report.lines())
                .filteredOn(line -> line.recurrence().numerator() == 1)
                .extracting(Line::key)
                .containsExactly(Story.of("in").customer().toString());
    }

    @Test
    void aWindowOverTheChangeOfTheClocksCountsCalendarDays() {
        // 30 days before 10 April 10:00 in Paris (UTC+2) is 11 March 10:00 there (UTC+1): 719 hours, not 720.
        tell("in", "2026-01-01T10:00:00Z", "2026-03-11T09:00:00Z", "A");
        tell("in", "2026-04-10T08:00:00Z", null, "A");
        tell("out", "2026-01-01T10:00:00Z", "2026-03-11T08:59:59Z", "A");
        tell("out", "2026-04-10T08:00:00Z", null, "A");

        var report = report(Dimension.CAUSE, Family.ACTIVITY, "2026-04-01", "2026-05-01", 30, Coding.CURRENT);

        assertThat(report.overall().n()).isEqualTo(2);
        assertThat(report.overall().numerator()).isEqualTo(1);
    }

    @Test
    void thePeriodIsHalfOpenInItsZone() {
        tell("first", "2026-02-28T23:00:00Z", null, "A");
        tell("before", "2026-02-28T22:59:59Z", null, "A");
        tell("last", "2026-03-31T21:59:59Z", null, "A");
        tell("after", "2026-03-31T22:00:00Z", null, "A");

        assertThat(march(Dimension.CAUSE, 30).overall().n()).isEqualTo(2);
    }

    @Test
    void aDisputeWithTwoGroundsOfOneCauseCountsOnce() {
        stories.add(Story.of("anna")
                .at("2026-03-10T10:00:00Z")
                .registered(
                        Story.financial("G1", "A", Money.euros("1.00")),
                        Story.financial("G2", "A", Money.euros("1.00"))));

        var report = march(Dimension.CAUSE, 30);

        assertThat(report.overall().n()).isEqualTo(1);
        assertThat(line(report, "A").recurrence().n()).isEqualTo(1);
    }

    @Test
    void disputesWithoutACauseAreShownAndNeverCompared() {
        tell("anna", "2026-01-05T10:00:00Z", "2026-02-20T10:00:00Z", null);
        tell("anna", "2026-03-10T10:00:00Z", null, null);

        var report = march(Dimension.CAUSE, 30);

        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.key()).isNull();
            assertThat(line.recurrence().n()).isEqualTo(1);
            assertThat(line.recurrence().numerator()).isZero();
        });
        assertThat(report.rules()).extracting(Rule::code).contains("uncoded-is-shown");
    }

    @Test
    @Tag("requirement-6")
    void signalsStandApartAndWithdrawnDisputesCount() {
        stories.add(Story.of("anna")
                .source("SIGNAL", "1")
                .at("2026-03-10T10:00:00Z")
                .registered());
        stories.add(story("bert", "2026-03-10T10:00:00Z", "A")
                .then(s -> new DisputeWithdrawn(s.id(), s.act(), s.text("j'arrête"))));

        var report = march(Dimension.CAUSE, 30);

        assertThat(report.overall().n()).isEqualTo(1);
        assertThat(report.signals()).isEqualTo(1);
    }

    @Test
    void aCauseFoundLaterCountsInTheCurrentCodingOnly() {
        tell("anna", "2026-01-05T10:00:00Z", "2026-02-20T10:00:00Z", "A");
        stories.add(story("anna", "2026-03-10T10:00:00Z", "B").then(RecurrenceReportTest::foundToBeA));

        assertThat(march(Dimension.CAUSE, 30).overall().numerator()).isEqualTo(1);
        assertThat(report(Dimension.CAUSE, Family.ACTIVITY, "2026-03-01", "2026-04-01", 30, Coding.INTAKE)
                        .overall()
                        .numerator())
                .isZero();
    }

    @Test
    void theRunningStartIsNotReportable() {
        Database.empty();
        stories.clear();
        tell("anna", "2026-03-01T12:00:00Z", null, "A");
        tell("bert", "2026-03-20T12:00:00Z", null, "A");
        tell("carl", "2026-04-20T12:00:00Z", null, "A");

        var report = report(Dimension.CAUSE, Family.ACTIVITY, "2026-03-01", "2026-05-01", 30, Coding.CURRENT);

        assertThat(report.reportableFrom()).isEqualTo("2026-03-31T11:00:00Z");
        assertThat(report.overall().n()).isEqualTo(1);
        assertThat(report.runningStart()).isEqualTo(2);
        assertThat(report.rules()).extracting(Rule::code).contains("running-start");
    }

    @Test
    void aRateAppearsFromThirtyCasesOn() {
        for (int i = 0; i < 30; i++) {
            tell("c" + i, "2026-01-05T10:00:00Z", i < 6 ? "2026-02-20T10:00:00Z" : null, "A");
            tell("c" + i, "2026-03-10T10:00:00Z", null, "A");
        }

        var a = line(march(Dimension.CAUSE, 30), "A").recurrence();

        assertThat(a.reliability()).isEqualTo(Reliability.WARNING);
        assertThat(a.rate()).isEqualTo(0.2);
        assertThat(a.low()).isCloseTo(0.0951, within(0.0001));
        assertThat(a.high()).isCloseTo(0.3731, within(0.0001));
    }

    @Test
    void aCohortLooksForwardAndSaysHowMatureItIs() {
        tell("anna", "2026-01-05T10:00:00Z", "2026-03-02T10:00:00Z", "A");
        tell("anna", "2026-03-20T10:00:00Z", null, "A");
        tell("bert", "2026-01-05T10:00:00Z", "2026-12-20T10:00:00Z", "A");

        var march = report(Dimension.CAUSE, Family.COHORT, "2026-03-01", "2026-04-01", 30, Coding.CURRENT);
        var december = report(Dimension.CAUSE, Family.COHORT, "2026-12-01", "2027-01-01", 30, Coding.CURRENT);

        assertThat(march.overall().numerator()).isEqualTo(1);
        assertThat(march.maturity()).isEqualTo(1);
        assertThat(december.overall().n()).isEqualTo(1);
        assertThat(december.maturity()).isZero();
        assertThat(december.rules()).extracting(Rule::code).contains("cohort-not-mature", "period-not-over");
    }

    @Test
    void everyAnswerSaysHowFreshItIs() {
        views.store(story("anna", "2026-03-10T10:00:00Z", "A"));
        assertThat(march(Dimension.PRODUCT, 30).asOf().upToDate()).isFalse();

        views.project(RecurrenceProjection.NAME, RecurrenceProjection.class, 50);
        var asOf = march(Dimension.PRODUCT, 30).asOf();

        assertThat(asOf.upToDate()).isTrue();
        assertThat(asOf.position()).isEqualTo(asOf.head());
    }

    @Test
    void eachDimensionIsCounted() {
        tell("anna", "2026-03-10T10:00:00Z", null, "A");

        for (var by : Dimension.values()) {
            assertThat(march(by, 30).lines()).as(by.name()).hasSize(1);
        }
    }

    @Test
    void agentsMayNotAsk() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> views.bean(Questions.class)
                .ask(Views.actor("a", Role.AGENT, "care"), query(Dimension.CAUSE), RecurrenceReport.class));
    }

    private void tell(
            String customer,
            String received,
            @org.jspecify.annotations.Nullable String closed,
            @org.jspecify.annotations.Nullable String cause) {
        var story = story(customer, received, cause);
        stories.add(closed == null ? story : story.at(closed).closed());
    }

    private static Story story(String customer, String received, @org.jspecify.annotations.Nullable String cause) {
        return Story.of(customer).at(received).registered(Story.financial("G1", cause, Money.euros("10.00")));
    }

    private static OriginIdentified foundToBeA(Story s) {
        return new OriginIdentified(s.id(), s.act(), "G1", OriginKind.PRODUCT, "P-1", "A", List.of(), null);
    }

    private RecurrenceReport march(Dimension by, int within) {
        return report(by, Family.ACTIVITY, "2026-03-01", "2026-04-01", within, Coding.CURRENT);
    }

    private RecurrenceReport report(Dimension by, Family family, String from, String to, int within, Coding coding) {
        project();
        var period = new Period(LocalDate.parse(from), LocalDate.parse(to), PARIS);
        return ask(new ShowRecurrence(by, family, period, within, coding, 50, null));
    }

    private static ShowRecurrence query(Dimension by) {
        var period = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"), PARIS);
        return new ShowRecurrence(by, Family.ACTIVITY, period, 30, Coding.CURRENT, 50, null);
    }

    private RecurrenceReport ask(ShowRecurrence query) {
        return views.bean(Questions.class).ask(Views.actor("q", Role.QUALITY_MANAGER), query, RecurrenceReport.class);
    }

    private void project() {
        Views.fold(views.bean(RecurrenceView.class), stories.toArray(Story[]::new));
        stories.clear();
    }

    private static Line line(RecurrenceReport report, String key) {
        return report.lines().stream()
                .filter(line -> key.equals(line.key()))
                .findFirst()
                .orElseThrow();
    }
}

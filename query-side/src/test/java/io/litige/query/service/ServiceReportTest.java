package io.litige.query.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.error.Rejected;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.query.AnswerSample;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.ServiceQuery.ShowSample;
import io.litige.api.query.ServiceQuery.ShowService;
import io.litige.api.query.ServiceReport;
import io.litige.api.query.ServiceReport.TeamService;
import io.litige.api.value.AgentId;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.Role;
import io.litige.api.value.WaitingParty;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How quickly and how well teams answer; nothing of it is told of a person. */
@Tag("requirement-31")
class ServiceReportTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Period MARCH =
            new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"), ZoneId.of("Europe/Paris"));

    private final Views views = new Views(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void empty() {
        Database.empty();
        views.answers(ServiceAnswers.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void speedStandsBesideWhatCameBackAndWhatAnswersWereWorth() {
        views.store(
                quick("anna")
                        .at("2026-03-04T09:00:00Z")
                        .then(s -> new DisputeResolved(s.id(), s.act(), 1))
                        .reopened(),
                quick("bert").at("2026-03-05T09:00:00Z").then(s -> new DisputeResolved(s.id(), s.act(), 1)),
                Story.of("carl").registered().clock(ClockKind.FIRST_ANSWER, "2026-03-03T09:00:00Z"),
                Story.of("dora").registered().clock(ClockKind.FIRST_ANSWER, "2026-04-20T09:00:00Z"),
                Story.of("emil").team("shop").registered().clock(ClockKind.FIRST_ANSWER, "2026-03-20T09:00:00Z"));
        views.project(ServiceProjection.NAME, ServiceProjection.class, 10);

        var report = report();
        var care = team(report, "care");
        assertThat(care.inTime()).singleElement().satisfies(first -> {
            assertThat(first.clock()).isEqualTo(ClockKind.FIRST_ANSWER);
            assertThat(first.met().numerator()).isEqualTo(2);
            assertThat(first.met().n()).as("what is due later is no figure yet").isEqualTo(3);
            assertThat(first.met().rate())
                    .as("of so few cases no share is told")
                    .isNull();
        });
        assertThat(care.reopened().numerator()).isEqualTo(1);
        assertThat(care.reopened().n()).isEqualTo(2);
        assertThat(care.quality().sampled()).isEqualTo(2);
        assertThat(team(report, "shop").inTime().getFirst().met().numerator()).isZero();
        assertThat(team(report, "shop").quality().reviewed()).isZero();
    }

    @Test
    void aScoreIsToldFromTheSmallestNumberOfReviewsOn() {
        views.store(reviewed("anna", 5), reviewed("bert", 3));
        views.project(ServiceProjection.NAME, ServiceProjection.class, 10);
        assertThat(team(report(), "care").quality().reviewed()).isEqualTo(2);
        assertThat(team(report(), "care").quality().score()).isNull();

        views.store(reviewed("carl", 4));
        views.project(ServiceProjection.NAME, ServiceProjection.class, 10);
        assertThat(team(report(), "care").quality().score()).isEqualByComparingTo(new BigDecimal("4.00"));
    }

    @Test
    void theSampleListsWhatNobodyLookedAtAndNotWhoWroteIt() {
        var open = quick("anna");
        views.store(open, reviewed("bert", 3));
        views.project(ServiceProjection.NAME, ServiceProjection.class, 10);

        var sample = views.bean(Questions.class)
                .ask(Views.actor("quentin", Role.QUALITY_MANAGER), new ShowSample(10, null), AnswerSample.class);
        assertThat(sample.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.disputeId()).isEqualTo(open.id());
            assertThat(answer.policyVersion()).isEqualTo("quality-1");
        });
        assertThat(sample.toString()).doesNotContain(Story.AGENT.value());
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> views.bean(Questions.class)
                .ask(Views.actor("anna", Role.AGENT, "care"), new ShowSample(10, null), AnswerSample.class));
    }

    @Test
    void whatStandsStillOrWasAMistakeIsNoFigure() {
        views.store(
                Story.of("anna")
                        .registered()
                        .clock(ClockKind.RESOLUTION, "2026-03-10T09:00:00Z")
                        .then(s -> new WaitingStarted(
                                s.id(),
                                s.act(),
                                "A1",
                                WaitingParty.CUSTOMER,
                                "C1",
                                s.text("Une photo"),
                                Instant.parse("2026-05-01T09:00:00Z"),
                                List.of(ClockKind.RESOLUTION))),
                Story.of("bert")
                        .registered()
                        .clock(ClockKind.FIRST_ANSWER, "2026-03-03T09:00:00Z")
                        .then(s -> new DisputeVoided(s.id(), s.act(), AgentId.of("sami"))));
        views.project(ServiceProjection.NAME, ServiceProjection.class, 10);
        assertThat(report().teams()).isEmpty();
    }

    /** Answered in time. */
    private static Story quick(String customer) {
        return Story.of(customer)
                .registered()
                .clock(ClockKind.FIRST_ANSWER, "2026-03-06T09:00:00Z")
                .at("2026-03-03T09:00:00Z")
                .said(Direction.OUTBOUND, true);
    }

    private static Story reviewed(String customer, int mark) {
        var story = quick(customer);
        var answer = "C" + (story.events().size() - 1);
        return story.then(s ->
                new AnswerReviewed(s.id(), s.act(), answer, Story.START, mark, mark, mark, mark, null, "quality-1"));
    }

    private ServiceReport report() {
        return views.bean(Questions.class)
                .ask(Views.actor("quentin", Role.QUALITY_MANAGER), new ShowService(MARCH, null), ServiceReport.class);
    }

    private static TeamService team(ServiceReport report, String team) {
        return report.teams().stream()
                .filter(service -> service.team().equals(team))
                .findFirst()
                .orElseThrow();
    }
}

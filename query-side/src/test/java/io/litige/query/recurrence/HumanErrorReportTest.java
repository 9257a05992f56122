package io.litige.query.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.query.HumanErrorReport;
import io.litige.api.query.HumanErrorReport.Line;
import io.litige.api.query.HumanErrorReport.ShowHumanErrors;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.value.AgentId;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Role;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What favours errors, never below the team. */
@Tag("requirement-5")
class HumanErrorReportTest {
    private static final Period YEAR =
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"), ZoneId.of("Europe/Paris"));

    private final Views views = new Views(Clock.systemUTC());

    @BeforeEach
    void open() {
        Database.empty();
        views.answers(HumanErrorAnswers.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void factorsAreCountedPerTeamAndFewAreNotCountedOut() {
        var stories = new ArrayList<Story>();
        for (int i = 0; i < 6; i++) {
            stories.add(error("care", "agent-" + i, "HUMAN_ERROR.PICKING", ContributingFactor.OVERLOAD));
        }
        stories.add(error("billing", "agent-9", "HUMAN_ERROR", ContributingFactor.HASTE));
        stories.add(error("billing", "agent-9", "CARRIER_DAMAGE", ContributingFactor.HASTE));
        Views.fold(views.bean(RecurrenceView.class), stories.toArray(Story[]::new));

        var report = views.bean(Questions.class)
                .ask(Views.actor("me", Role.QUALITY_MANAGER), new ShowHumanErrors(YEAR, null), HumanErrorReport.class);
        assertThat(report.n()).isEqualTo(7);
        assertThat(report.lines())
                .containsExactly(
                        new Line("care", ContributingFactor.OVERLOAD, 6L),
                        new Line("billing", ContributingFactor.HASTE, null));
        assertThat(report.toString()).doesNotContain("agent-");
    }

    @Test
    void noFigureOfQualityIsBrokenDownByAPerson() {
        assertThat(Arrays.stream(Dimension.values()).map(Enum::name))
                .containsExactly("CAUSE", "PRODUCT", "CUSTOMER", "SITE", "CHANNEL");
        assertThat(Database.columns("recurrence_%")).isNotEmpty().noneMatch(column -> List.of(
                        "owner", "agent", "actor", "keeper", "participants")
                .contains(column));
    }

    private static Story error(String team, String agent, String cause, ContributingFactor factor) {
        var story = Story.of(agent + cause).team(team).registered();
        return story.then(s -> new OriginIdentified(
                s.id(), s.act(AgentId.of(agent)), "G1", OriginKind.ORDER_LINE, "O-1", cause, List.of(factor), null));
    }
}

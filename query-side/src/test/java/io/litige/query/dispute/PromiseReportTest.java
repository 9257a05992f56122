package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.error.Rejected;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.event.PromiseEvent.PromiseWaived;
import io.litige.api.query.PromiseReport;
import io.litige.api.query.PromiseReport.ShowPromises;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.value.Role;
import io.litige.query.projection.Questions;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a team keeps its word. */
@Tag("requirement-69")
class PromiseReportTest {
    private static final Instant DUE = Instant.parse("2026-03-10T10:00:00Z");
    private static final Period MARCH =
            new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"), ZoneId.of("Europe/Paris"));

    private final Views views = new Views(Clock.systemUTC());

    @BeforeEach
    void open() {
        Database.empty();
        views.answers(PromiseAnswers.class);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void keptAndBrokenAreComparedAndTheOthersStandApart() {
        var story = Story.of("w").registered();
        for (int i = 1; i <= 30; i++) {
            made(story, "W" + i, DUE);
            story.at(DUE.minus(Duration.ofHours(1)));
            var id = "W" + i;
            story.then(s -> new PromiseKept(s.id(), s.act(), id));
        }
        made(story, "W31", DUE);
        story.at(DUE.plusSeconds(1)).then(s -> new PromiseBroken(s.id(), s.act(), "W31", DUE));
        made(story, "W32", DUE);
        story.then(s -> new PromiseWaived(s.id(), s.act(), "W32", s.text("no need")));
        made(story, "W33", DUE);
        story.then(s -> new PromiseRenegotiated(
                s.id(), s.act(), "W33", "W34", Instant.parse("2026-04-10T10:00:00Z"), s.text("later")));
        made(story, "W35", DUE);
        made(story, "W36", Instant.parse("2026-02-10T10:00:00Z"));
        Views.fold(views.bean(FaceView.class), story);

        var report = ask("care", Role.AGENT, "care");
        assertThat(report.kept().numerator()).isEqualTo(30);
        assertThat(report.kept().n()).isEqualTo(31);
        assertThat(report.kept().rate()).isBetween(0.96, 0.97);
        assertThat(report.broken()).isEqualTo(1);
        assertThat(report.waived()).isEqualTo(1);
        assertThat(report.renegotiated()).isEqualTo(1);
        assertThat(report.pending()).isEqualTo(1);
        assertThat(ask("billing", Role.QUALITY_MANAGER).kept().n()).isZero();
    }

    @Test
    void onlyTheTeamAndQualityAreTold() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> ask("care", Role.AGENT, "billing"));
    }

    private PromiseReport ask(String team, Role role, String... teams) {
        return views.bean(Questions.class)
                .ask(Views.actor("me", role, teams), new ShowPromises(team, MARCH, null), PromiseReport.class);
    }

    private static void made(Story story, String id, Instant due) {
        story.at(Story.START).then(s -> new PromiseMade(s.id(), s.act(), id, s.text("call"), Story.AGENT, due));
    }
}

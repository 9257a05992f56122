package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.answerContribution;
import static io.litige.command.dispute.Wishes.breachContribution;
import static io.litige.command.dispute.Wishes.claimContribution;
import static io.litige.command.dispute.Wishes.contribution;
import static io.litige.command.dispute.Wishes.gap;
import static io.litige.command.dispute.Wishes.problem;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Decision;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.ContributionEvent.ContributionAnswered;
import io.litige.api.event.ContributionEvent.ContributionOverdue;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.LearningEvent.PolicyGapReported;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions to departments, and what a dispute teaches. */
@Tag("command-RequestContribution")
@Tag("command-ClaimContribution")
@Tag("command-AnswerContribution")
@Tag("command-BreachContribution")
@Tag("command-LinkToProblem")
@Tag("command-ReportPolicyGap")
class ContributionTest {
    @Test
    @Tag("requirement-36")
    void aQuestionHasADueDateOfItsOwnAndTheDisputesTargetsRunOn() {
        var before = Stories.assessing().state().targets();
        var asked = Stories.assessing().given(with("dueAt", null, contribution()));
        var question = (ContributionRequested) asked.events().getLast();
        assertThat(question.id()).isEqualTo("D1");
        assertThat(question.dueAt()).isEqualTo(DisputeFixture.CALENDAR.plusWorkingDays(Wishes.NOW, 3));
        assertThat(asked.state().targets()).isEqualTo(before);
    }

    @Test
    @Tag("requirement-36")
    void theDepartmentSeesAndAnswersAndDoesNothingElse() {
        var asked = Stories.assessing().given(contribution());
        var relation = asked.state().relation();
        assertThat(Access.decide(People.CARRIER, Action.READ, relation)).isEqualTo(Decision.PERMIT);
        assertThat(Access.decide(People.CARRIER, Action.CONTRIBUTE, relation)).isEqualTo(Decision.PERMIT);
        assertThat(Access.decide(People.CARRIER, Action.DECIDE, relation)).isEqualTo(Decision.DENY);
        assertThat(Access.decide(
                        People.CARRIER, Action.READ, Stories.assessing().state().relation()))
                .isEqualTo(Decision.HIDE);
        var answered = asked.given(People.CARRIER, claimContribution(), answerContribution());
        assertThat(((ContributionAnswered) answered.events().getLast()).late()).isFalse();
        answered.when(People.CARRIER, answerContribution())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CONTRIBUTION_ANSWERED,
                        Map.of("contribution", "D1", "allowed", "RequestContribution asks again")));
    }

    @Test
    void onlyTheDepartmentAnswers() {
        Stories.assessing()
                .given(contribution())
                .when(answerContribution())
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.NOT_THE_DEPARTMENT, Map.of("department", "logistics", "yourTeams", "care")));
    }

    @Test
    void everyObstacleIsNamedAtOnce() {
        var past = Wishes.NOW.minus(Duration.ofHours(30));
        Stories.assessing()
                .when(with("department", "kitchen", with("dueAt", past, contribution())))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.DEPARTMENT_UNKNOWN,
                        Map.of("department", "kitchen", "known", "billing, logistics"),
                        List.of(
                                Rejection.of(
                                        Code.DUE_IN_PAST, Map.of("field", "dueAt", "dueAt", past, "now", Wishes.NOW)),
                                Rejection.of(
                                        Code.DUE_OUTSIDE_CALENDAR,
                                        Map.of(
                                                "field",
                                                "dueAt",
                                                "dueAt",
                                                past,
                                                "nextWorkingTime",
                                                DisputeFixture.CALENDAR.nextWorkingTime(past))))));
    }

    @Test
    @Tag("requirement-36")
    void anAnswerThatDoesNotComeIsStatedOnce() {
        var asked = Stories.assessing().given(contribution());
        asked.when(Stories.actor(Step.BREACH_CONTRIBUTION), breachContribution())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CLOCK_NOT_DUE, Map.of("clock", "D1", "dueAt", Stories.SOON, "now", Wishes.NOW)));
        var late = asked.at(Stories.SOON.plus(Duration.ofHours(1)))
                .given(Stories.actor(Step.BREACH_CONTRIBUTION), breachContribution());
        assertThat(((ContributionOverdue) late.events().getLast()).department()).isEqualTo("logistics");
        late.when(Stories.actor(Step.BREACH_CONTRIBUTION), breachContribution())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.CLOCK_NOT_RUNNING, Map.of("clock", "D1", "running", "none")));
        var answered = late.given(People.CARRIER, answerContribution());
        assertThat(((ContributionAnswered) answered.events().getLast()).late()).isTrue();
    }

    @Test
    void aProblemIsLinkedOnceAndAGapSaysWhichRule() {
        Stories.registered()
                .given(problem())
                .when(problem())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PROBLEM_LINKED,
                        Map.of("problem", "PB-12", "linked", "PB-12", "allowed", "another problem")));
        var reported =
                (PolicyGapReported) Stories.registered().given(gap()).events().getLast();
        assertThat(reported.policy()).isEqualTo("Terms 2026-01, 7");
    }
}

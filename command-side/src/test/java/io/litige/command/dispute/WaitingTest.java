package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.askCustomer;
import static io.litige.command.dispute.Wishes.at;
import static io.litige.command.dispute.Wishes.breach;
import static io.litige.command.dispute.Wishes.endWaiting;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.published;
import static io.litige.command.dispute.Wishes.with;
import static io.litige.command.dispute.Wishes.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.WaitingEnd;
import io.litige.api.value.WaitingParty;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("command-AskCustomer")
@Tag("command-EndWaiting")
@Tag("requirement-72")
class WaitingTest {
    private static final Instant DUE = Instant.parse("2026-04-09T08:00:00Z");

    @Test
    void onlyAQuestionThatWasSentIsWaitedForAndOnlyInWorkingTime() {
        var sunday = Instant.parse("2026-03-15T10:00:00Z");
        Stories.registered()
                .given(message(Direction.INBOUND))
                .when(with("answerBy", sunday, askCustomer("C1")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.QUESTION_NOT_SENT,
                        Map.of("question", "C1", "allowed", "id of an outbound communication"),
                        java.util.List.of(Rejection.of(
                                Code.DUE_OUTSIDE_CALENDAR,
                                Map.of(
                                        "field", "answerBy",
                                        "dueAt", sunday,
                                        "nextWorkingTime", "2026-03-16T08:00:00Z")))));
    }

    @Test
    void onlyTheClockThatCanBePausedStandsStill() {
        var started = (WaitingStarted) Stories.waiting().events().getLast();
        assertThat(started.paused()).containsExactly(ClockKind.RESOLUTION);
        assertThat(started.party()).isEqualTo(WaitingParty.CUSTOMER);
    }

    @Test
    void waitingForAThirdPartyPausesNothing() {
        var started = (WaitingStarted) Stories.asked()
                .given(with("party", WaitingParty.THIRD_PARTY, askCustomer("C1")))
                .events()
                .getLast();
        assertThat(started.paused()).isEmpty();
    }

    @Test
    void theSamePartyIsNotWaitedForTwice() {
        Stories.waiting()
                .when(askCustomer("C1"))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.WAITING_ALREADY, Map.of("party", "CUSTOMER", "waiting", "Q1", "since", NOW)));
    }

    @Test
    void theCustomersAnswerEndsItWhenItWasGivenAndMovesTheClock() {
        var answered = NOW.plus(Duration.ofHours(30));
        var ended = ended(Stories.waiting()
                .at(NOW.plus(Duration.ofHours(40)))
                .given(at(answered, message(Direction.INBOUND)))
                .events()
                .getLast());
        assertThat(ended.ending()).isEqualTo(WaitingEnd.ANSWERED);
        assertThat(ended.communication()).isEqualTo("C2");
        assertThat(ended.since()).isEqualTo(NOW);
        assertThat(ended.until()).isEqualTo(answered);
        assertThat(ended.moved()).containsExactly(new Clock(ClockKind.RESOLUTION, NOW, DUE.plus(Duration.ofHours(30))));
    }

    @Test
    void whatAnotherPartySaysDoesNotEndIt() {
        assertThat(Stories.waiting()
                        .given(with("from", WaitingParty.THIRD_PARTY, message(Direction.INBOUND)))
                        .events()
                        .getLast())
                .isNotInstanceOf(WaitingEnded.class);
    }

    /** First the answer of Thursday is recorded, then that of Wednesday: the waiting lasted until Wednesday. */
    @Test
    void anAnswerRecordedLateEndsItEarlierThanWasKnown() {
        var wednesday = NOW.plus(Duration.ofHours(24));
        var ended = ended(Stories.waiting()
                .at(NOW.plus(Duration.ofHours(60)))
                .given(at(NOW.plus(Duration.ofHours(48)), with("lateReason", "no line", message(Direction.INBOUND))))
                .given(at(wednesday, with("lateReason", "no line", message(Direction.INBOUND))))
                .events()
                .getLast());
        assertThat(ended.until()).isEqualTo(wednesday);
        assertThat(ended.moved()).containsExactly(new Clock(ClockKind.RESOLUTION, NOW, DUE.plus(Duration.ofHours(24))));
    }

    @Test
    void theOrderInWhichItIsWrittenDownChangesNothing() {
        var asked = NOW.plus(Duration.ofHours(1));
        var answered = NOW.plus(Duration.ofHours(20));
        var inOrder = Stories.asked()
                .at(NOW.plus(Duration.ofHours(23)))
                .given(at(asked, askCustomer("C1")))
                .given(at(answered, message(Direction.INBOUND)));
        var late = Stories.asked()
                .at(NOW.plus(Duration.ofHours(23)))
                .given(at(answered, message(Direction.INBOUND)))
                .given(at(asked, askCustomer("C1")));
        assertThat(ended(late.events().getLast()).moved())
                .isEqualTo(ended(inOrder.events().getLast()).moved())
                .containsExactly(new Clock(ClockKind.RESOLUTION, NOW, DUE.plus(Duration.ofHours(19))));
        assertThat(late.state().clocks().waitings().all())
                .isEqualTo(inOrder.state().clocks().waitings().all());
    }

    @Test
    void writtenDownMoreThanADayLateItNeedsAReason() {
        var now = NOW.plus(Duration.ofHours(26));
        Stories.asked()
                .at(now)
                .when(at(NOW, askCustomer("C1")))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.LATE_REASON_REQUIRED,
                        Map.of("occurredAt", NOW, "recordedAt", now, "limit", "PT24H", "allowed", "a why")));
    }

    @Test
    void aPersonEndsItAtAnyTimeTheSystemOnlyWhenTheTimeIsUp() {
        var by = NOW.plus(Duration.ofDays(2));
        Stories.waiting()
                .at(by)
                .when(Actor.SYSTEM, endWaiting("Q1"))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.CLOCK_NOT_DUE, Map.of("waiting", "Q1", "dueAt", by, "now", by)));
        var timeUp = ended(Stories.waiting()
                .at(by.plusSeconds(1))
                .given(Actor.SYSTEM, endWaiting("Q1"))
                .events()
                .getLast());
        assertThat(timeUp.ending()).isEqualTo(WaitingEnd.TIME_UP);
        var givenUp = ended(Stories.waiting().given(endWaiting("Q1")).events().getLast());
        assertThat(givenUp.ending()).isEqualTo(WaitingEnd.GIVEN_UP);
    }

    @Test
    void whatIsOverIsNotEndedAgainAndWhatIsNotThereIsNotFound() {
        Stories.waiting()
                .given(endWaiting("Q1"))
                .when(endWaiting("Q1"))
                .expectExceptionDetails(Rejection.of(Code.WAITING_OVER, Map.of("waiting", "Q1", "until", NOW)));
        Stories.waiting()
                .when(endWaiting("Q2"))
                .expectExceptionDetails(Rejection.of(Code.WAITING_NOT_FOUND, Map.of("waiting", "Q2", "known", "Q1")));
    }

    @Test
    void theEndOfTheDisputeEndsIt() {
        var ended = ended(Stories.waiting().given(withdraw()).events().getLast());
        assertThat(ended.ending()).isEqualTo(WaitingEnd.DISPUTE_ENDED);
        assertThat(ended.moved()).isEmpty();
    }

    /** A crisis after ten of thirty days: what is left is halved; a pause before it still counts. */
    @Test
    void aCrisisHalvesWhatIsLeft() {
        var opened = NOW.plus(Duration.ofDays(10));
        var crisis = Stories.waiting()
                .at(NOW.plus(Duration.ofDays(2)))
                .given(message(Direction.INBOUND))
                .at(opened)
                .given(published(ExposureLevel.SPREADING));
        var left = Duration.between(opened, DUE.plus(Duration.ofDays(2))).dividedBy(2);
        var early = opened.plus(left);
        crisis.at(early)
                .when(Actor.SYSTEM, breach(ClockKind.RESOLUTION))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.CLOCK_NOT_DUE, Map.of("clock", "RESOLUTION", "dueAt", early, "now", early)));
    }

    @Test
    void whatStandsStillIsNotMissed() {
        var later = DUE.plus(Duration.ofDays(1));
        Stories.waiting()
                .at(later)
                .when(Actor.SYSTEM, breach(ClockKind.RESOLUTION))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CLOCK_NOT_DUE, Map.of("clock", "RESOLUTION", "pausedSince", NOW, "now", later)));
    }

    private static WaitingEnded ended(DisputeEvent event) {
        return (WaitingEnded) event;
    }
}

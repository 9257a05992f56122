package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.breach;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.reopen;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** When the customer hears from us again, and what is missed. */
@Tag("requirement-25")
@Tag("command-BreachClock")
class NextUpdateTest {
    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            mode = Mode.EXCLUDE,
            names = {"REGISTER_DISPUTE", "OPEN_DISPUTE_FROM_SIGNAL"})
    void whileItIsOpenTheNextUpdateIsAlwaysSet(Step step) {
        var dispute = Stories.before(step).given(Stories.actor(step), Stories.wish(step));
        boolean open = Step.isOpen(dispute.phase());
        var update = dispute.phase() == Phase.REGISTERED ? ClockKind.ACKNOWLEDGEMENT : ClockKind.NEXT_UPDATE;
        assertThat(dispute.state().clocks().runs(update)).isEqualTo(open);
    }

    @Test
    void whoWasToldSomethingIsToldWhenTheyHearMore() {
        var told = (ClocksStarted) Stories.acknowledged()
                .at(NOW.plus(Duration.ofHours(1)))
                .given(message(Direction.OUTBOUND))
                .events()
                .getLast();
        // Ten working days on.
        assertThat(told.clocks())
                .containsExactly(new Clock(
                        ClockKind.NEXT_UPDATE,
                        NOW.plus(Duration.ofHours(1)),
                        NOW.plus(Duration.ofHours(1)).plus(Duration.ofDays(14))));
    }

    @Test
    void theAgentMayNameTheDateItself() {
        var friday = NOW.plus(Duration.ofDays(3));
        var told = (ClocksStarted) Stories.acknowledged()
                .at(NOW.plus(Duration.ofHours(1)))
                .given(with("nextUpdateDue", friday, message(Direction.OUTBOUND)))
                .events()
                .getLast();
        assertThat(told.clocks()).extracting(Clock::dueAt).containsExactly(friday);
        Stories.acknowledged()
                .when(with("nextUpdateDue", NOW, message(Direction.OUTBOUND)))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.DUE_IN_PAST, Map.of("field", "nextUpdateDue", "dueAt", NOW, "occurredAt", NOW)));
    }

    @Test
    void aReopenedDisputeHasItsDatesAnew() {
        var started =
                (ClocksStarted) Stories.resolved().given(reopen()).events().getLast();
        assertThat(started.clocks())
                .extracting(Clock::kind)
                .containsExactly(ClockKind.NEXT_UPDATE, ClockKind.RESOLUTION);
    }

    @Test
    void aMissedUpdateIsStatedOnceAndOnlyAfterItsTime() {
        var due = NOW.plus(Duration.ofDays(2));
        Stories.acknowledged()
                .at(due)
                .when(Actor.SYSTEM, breach(ClockKind.NEXT_UPDATE))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.CLOCK_NOT_DUE, Map.of("clock", "NEXT_UPDATE", "dueAt", due, "now", due)));
        var missed = Stories.acknowledged().at(due.plusSeconds(1)).given(Actor.SYSTEM, breach(ClockKind.NEXT_UPDATE));
        var breached = (ClockBreached) missed.events().getLast();
        assertThat(breached.dueAt()).isEqualTo(due);
        missed.when(Actor.SYSTEM, breach(ClockKind.NEXT_UPDATE))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CLOCK_NOT_RUNNING,
                        Map.of("clock", "NEXT_UPDATE", "running", "FIRST_ANSWER, NEXT_UPDATE, RESOLUTION"),
                        List.of()));
    }

    @Test
    void noPersonStatesABreach() {
        Stories.before(Step.BREACH_CLOCK)
                .when(People.SUPERVISOR, breach(ClockKind.FIRST_ANSWER))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "BreachClock", "yourRoles", "SUPERVISOR", "allowedRoles", "none")));
    }
}

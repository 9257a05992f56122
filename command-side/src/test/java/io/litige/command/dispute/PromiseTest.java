package io.litige.command.dispute;

import static io.litige.command.dispute.Stories.SOON;
import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.at;
import static io.litige.command.dispute.Wishes.breaking;
import static io.litige.command.dispute.Wishes.keep;
import static io.litige.command.dispute.Wishes.promise;
import static io.litige.command.dispute.Wishes.renegotiate;
import static io.litige.command.dispute.Wishes.with;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.PromiseEvent.PromiseKept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MakePromise, KeepPromise, RenegotiatePromise and BreakPromise. */
@Tag("command-MakePromise")
@Tag("command-KeepPromise")
@Tag("command-RenegotiatePromise")
@Tag("command-BreakPromise")
class PromiseTest {
    @Test
    void aPromiseFallsDueInWorkingTime() {
        var sunday = Instant.parse("2026-03-15T10:00:00Z");
        Stories.registered()
                .when(promise(sunday))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.DUE_OUTSIDE_CALENDAR, Map.of("dueAt", sunday, "nextWorkingTime", "2026-03-16T08:00:00Z")));
    }

    @Test
    void aPromiseOutsideWorkingTimeInThePastIsWrongTwice() {
        var past = Instant.parse("2026-03-08T10:00:00Z");
        Stories.registered()
                .when(promise(past))
                .expectExceptionDetails(new Rejection(
                        Code.DUE_IN_PAST,
                        Map.of("dueAt", past.toString(), "occurredAt", NOW.toString()),
                        List.of(Rejection.of(
                                Code.DUE_OUTSIDE_CALENDAR,
                                Map.of("dueAt", past, "nextWorkingTime", "2026-03-09T08:00:00Z")))));
    }

    @Test
    void theKeeperNeedNotBeOfTheTeamToKeepIt() {
        Stories.registered()
                .given(with("keeper", People.STRANGER.id(), promise(SOON)))
                .when(People.STRANGER, keep("W1"))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(PromiseKept.class::isInstance))));
    }

    @Test
    void oneThatDoesNotExistIsNotFound() {
        Stories.promised()
                .when(keep("W2"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.PROMISE_NOT_FOUND, Map.of("promise", "W2", "known", "W1")));
    }

    @Test
    void aKeptOneIsNotKeptAgain() {
        Stories.promised()
                .given(keep("W1"))
                .when(keep("W1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.PROMISE_NOT_PENDING, Map.of("promise", "W1", "status", "KEPT", "pending", "none")));
    }

    @Test
    void afterItsTimeItIsNeitherKeptNorRenegotiated() {
        var late = SOON.plusSeconds(1);
        var tooLate =
                Rejection.of(Code.PROMISE_ALREADY_DUE, Map.of("promise", "W1", "dueAt", SOON, "occurredAt", late));
        Stories.promised().at(late).when(keep("W1")).expectNoEvents().expectExceptionDetails(tooLate);
        Stories.promised()
                .at(late)
                .when(renegotiate("W1", SOON.plus(Duration.ofHours(2))))
                .expectNoEvents()
                .expectExceptionDetails(tooLate);
    }

    @Test
    void keptInTimeAndWrittenDownLaterItIsKept() {
        Stories.promised()
                .at(SOON.plus(Duration.ofHours(1)))
                .when(at(SOON, keep("W1")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aRenegotiatedOneIsReplacedByANewOne() {
        var later = SOON.plus(Duration.ofHours(2));
        Stories.promised()
                .given(renegotiate("W1", later))
                .when(keep("W1"))
                .expectExceptionDetails(new Rejection(
                        Code.PROMISE_NOT_PENDING, Map.of("promise", "W1", "status", "RENEGOTIATED", "pending", "W2")));
    }

    @Test
    void beforeItsTimeNothingIsBroken() {
        Stories.promised()
                .at(SOON)
                .when(Actor.SYSTEM, breaking("W1"))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.PROMISE_NOT_DUE, Map.of("promise", "W1", "dueAt", SOON, "now", SOON)));
    }

    @Test
    void noPersonBreaksAPromise() {
        Stories.before(Step.BREAK_PROMISE)
                .when(People.SUPERVISOR, breaking("W1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "BreakPromise", "yourRoles", "SUPERVISOR", "allowedRoles", "none")));
    }

    @Tag("requirement-29")
    @Test
    void whatADepartmentDeliversIsConfirmedByItOnItsCalendar() {
        var inTime = NOW.plus(Duration.ofDays(2));
        delivered("logistics", null, inTime)
                .expectExceptionDetails(new Rejection(
                        Code.CONFIRMATION_MISSING, Map.of("department", "logistics", "field", "confirmation")));
        delivered("stores", "LOG-1", inTime)
                .expectExceptionDetails(
                        new Rejection(Code.DELIVERER_UNKNOWN, Map.of("department", "stores", "known", "logistics")));
        var evening = inTime.plus(Duration.ofHours(7)).plus(Duration.ofMinutes(30));
        delivered("logistics", "LOG-1", evening)
                .expectExceptionDetails(Rejection.of(
                        Code.DUE_OUTSIDE_CALENDAR,
                        Map.of(
                                "dueAt",
                                evening,
                                "department",
                                "logistics",
                                "nextWorkingTime",
                                java.time.Instant.parse("2026-03-13T07:00:00Z"))));
        delivered("logistics", "LOG-1", inTime).expectSuccessfulHandlerExecution();
    }

    @Tag("requirement-29")
    @Test
    void anUnrealisticDateIsForASupervisorToPromise() {
        var tooSoon = NOW.plus(Duration.ofDays(1));
        var earliest = NOW.plus(Duration.ofDays(2));
        delivered("logistics", "LOG-1", tooSoon)
                .expectExceptionDetails(Rejection.of(
                        Code.PROMISE_UNREALISTIC,
                        Map.of(
                                "department",
                                "logistics",
                                "dueAt",
                                tooSoon,
                                "leadDays",
                                2,
                                "earliest",
                                earliest,
                                "allowed",
                                "from " + earliest + " on, or a promise by a SUPERVISOR")));
        Stories.registered()
                .when(People.SUPERVISOR, promised("logistics", "LOG-1", tooSoon))
                .expectSuccessfulHandlerExecution();
    }

    @Tag("command-WaivePromise")
    @Test
    void aPromiseTheCustomerGivesUpIsNeitherKeptNorBroken() {
        Stories.promised()
                .given(Wishes.waivePromise("W1"))
                .at(Stories.SOON.plus(Duration.ofHours(1)))
                .when(io.litige.api.access.Actor.SYSTEM, Wishes.breaking("W1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.PROMISE_NOT_PENDING, Map.of("promise", "W1", "status", "WAIVED", "pending", "none")));
    }

    private static org.axonframework.test.aggregate.ResultValidator<?> delivered(
            String department, @org.jspecify.annotations.Nullable String confirmation, java.time.Instant dueAt) {
        return Stories.registered().when(promised(department, confirmation, dueAt));
    }

    private static io.litige.api.command.PromiseCommand.MakePromise promised(
            String department, @org.jspecify.annotations.Nullable String confirmation, java.time.Instant dueAt) {
        return new io.litige.api.command.PromiseCommand.MakePromise(
                Wishes.DISPUTE, "A new bed", null, dueAt, department, confirmation, null, null);
    }
}

package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.accept;
import static io.litige.command.dispute.Wishes.check;
import static io.litige.command.dispute.Wishes.execute;
import static io.litige.command.dispute.Wishes.promise;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.reopen;
import static io.litige.command.dispute.Wishes.resolve;
import static io.litige.command.dispute.Wishes.waive;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.value.CheckAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolveDisputeTest {
    @Tag("requirement-68")
    @Test
    void remediesPromisesAndTheCustomersAnswerAreAllNamed() {
        Stories.agreed()
                .given(promise(Stories.SOON))
                .when(resolve())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.REMEDIES_PENDING,
                        Map.of("remedies", "R1"),
                        List.of(
                                new Rejection(Code.CHECK_MISSING, Map.of("resolution", "1")),
                                new Rejection(Code.PROMISES_PENDING, Map.of("promises", "W1")))));
    }

    @Tag("requirement-93")
    @ParameterizedTest
    @EnumSource(
            value = CheckAnswer.class,
            names = {"NO", "PARTLY"})
    void aCustomerWhoSaysNoPreventsIt(CheckAnswer answer) {
        Stories.checked(answer)
                .when(resolve())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CHECK_NEGATIVE, Map.of("answer", answer.name(), "allowed", "YES, NO_ANSWER")));
    }

    @Test
    void aCustomerWhoDoesNotAnswerIsAskedOnTwoDays() {
        var dispute = Stories.checked(CheckAnswer.NO_ANSWER).given(check(CheckAnswer.NO_ANSWER));
        dispute.when(resolve())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CHECK_UNANSWERED, Map.of("daysAsked", "1", "allowed", "2 or more, or an answer")));
        dispute.at(Wishes.NOW.plus(Duration.ofDays(1)))
                .given(check(CheckAnswer.NO_ANSWER))
                .when(resolve())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(event -> event instanceof DisputeResolved e && e.resolution() == 1))));
    }

    @Test
    void silenceTakesNothingBackFromAYes() {
        Stories.checked(CheckAnswer.YES)
                .given(check(CheckAnswer.NO_ANSWER))
                .when(resolve())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void silenceBeforeANoDoesNotCountAfterIt() {
        Stories.checked(CheckAnswer.NO_ANSWER)
                .given(check(CheckAnswer.NO))
                .at(Wishes.NOW.plus(Duration.ofDays(1)))
                .given(check(CheckAnswer.NO_ANSWER))
                .when(resolve())
                .expectExceptionDetails(new Rejection(
                        Code.CHECK_UNANSWERED, Map.of("daysAsked", "1", "allowed", "2 or more, or an answer")));
    }

    @Tag("command-WaiveRemedy")
    @Test
    void aWaivedRemedyIsDone() {
        Stories.agreed()
                .given(waive("R1"), check(CheckAnswer.YES))
                .when(resolve())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void afterReopeningItIsResolutionTwoAndTheCustomerIsAskedAgain() {
        var dispute = Stories.resolved().given(reopen(), propose(refund("20.00")), accept("P2"), execute("R2"));
        dispute.when(resolve()).expectExceptionDetails(new Rejection(Code.CHECK_MISSING, Map.of("resolution", "2")));
        dispute.given(check(CheckAnswer.YES))
                .when(resolve())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(event -> event instanceof DisputeResolved e && e.resolution() == 2))));
    }
}

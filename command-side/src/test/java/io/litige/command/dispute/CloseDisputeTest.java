package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.close;
import static io.litige.command.dispute.Wishes.damaged;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.origin;
import static io.litige.command.dispute.Wishes.promise;
import static io.litige.command.dispute.Wishes.register;
import static io.litige.command.dispute.Wishes.registration;
import static io.litige.command.dispute.Wishes.with;
import static io.litige.command.dispute.Wishes.withdraw;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.Direction;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CloseDisputeTest {
    @Tag("requirement-4")
    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        var costless = with("costs", List.of(), close());
        new DisputeFixture()
                .given(register(registration("care", null, damaged())), promise(Stories.SOON), withdraw())
                .when(costless)
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CAUSE_MISSING,
                        Map.of("grounds", "G1"),
                        List.of(
                                new Rejection(
                                        Code.JOURNEY_STAGE_MISSING,
                                        Map.of(
                                                "allowed",
                                                "PRE_SALE, ORDER, DELIVERY, INSTALLATION, USE, INVOICE, PAYMENT,"
                                                        + " AFTER_SALES, TERMINATION")),
                                new Rejection(
                                        Code.ANSWER_MISSING,
                                        Map.of(
                                                "allowed",
                                                "a substantive outbound message, an offer or a final response")),
                                new Rejection(
                                        Code.COSTS_MISSING,
                                        Map.of("allowed", "type NONE, amount 0.00, when there were none")),
                                new Rejection(Code.PROMISES_PENDING, Map.of("promises", "W1")))));
    }

    @Test
    void aWithdrawnDisputeClosesOnceItsCauseIsFoundAndItsCustomerAnswered() {
        new DisputeFixture()
                .given(register(registration("care", null, damaged())), withdraw(), origin("G1"))
                .given(message(Direction.OUTBOUND))
                .when(with("journeyStage", JourneyStage.DELIVERY, close()))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        event -> event instanceof DisputeClosed e && e.journeyStage() == JourneyStage.DELIVERY))));
    }

    @Tag("requirement-24")
    @Test
    void anAcknowledgementAloneIsNoAnswer() {
        Stories.acknowledged()
                .given(withdraw(), origin("G2"))
                .when(close())
                .expectExceptionDetails(new Rejection(
                        Code.ANSWER_MISSING,
                        Map.of("allowed", "a substantive outbound message, an offer or a final response")));
    }

    @Test
    void nothingSpentIsSaidInSoManyWords() {
        Stories.resolved()
                .when(with("costs", List.of(new Cost(CostType.NONE, Money.euros("0.00"))), close()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void costsThatContradictThemselvesAreRefused() {
        var costs = List.of(
                new Cost(CostType.NONE, Money.euros("5.00")), new Cost(CostType.REFUND, Money.of("-1.00", "USD")));
        Stories.resolved()
                .when(with("costs", costs, close()))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.AMOUNT_NOT_POSITIVE,
                        Map.of("type", "NONE", "amount", "5.00 EUR", "allowed", "zero"),
                        List.of(
                                new Rejection(
                                        Code.AMOUNT_NOT_POSITIVE,
                                        Map.of("type", "REFUND", "amount", "-1.00 USD", "allowed", "zero or above")),
                                new Rejection(Code.CURRENCY_MISMATCH, Map.of("currencies", "EUR, USD")))));
    }
}

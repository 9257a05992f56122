package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.cost;
import static io.litige.command.dispute.Wishes.extra;
import static io.litige.command.dispute.Wishes.time;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CostEvent.CostRecorded;
import io.litige.api.event.CostEvent.ExtraEffortRecorded;
import io.litige.api.event.CostEvent.TimeRecorded;
import io.litige.api.value.CostType;
import io.litige.api.value.Money;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RecordCost, RecordTime and RecordExtraEffort. */
@Tag("command-RecordCost")
@Tag("command-RecordTime")
@Tag("command-RecordExtraEffort")
class CostTest {
    @Tag("requirement-80")
    @Test
    void everyCostNamesItsKindAndTheDocumentItFollowsFrom() {
        var dispute = Stories.closed().given(People.FINANCE, cost(CostType.SHIPPING, "39.00"));
        dispute.given(People.LEGAL, cost(CostType.LAWYER, "450.00"));
        var event = (CostRecorded) dispute.events().getLast();
        assertThat(event.id()).isEqualTo("U2");
        assertThat(event.type()).isEqualTo(CostType.LAWYER);
        assertThat(event.source()).isEqualTo("F-TR-771");
        Stories.registered()
                .when(with("amount", Money.of("0.00", "USD"), cost(CostType.NONE, "1.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.COST_TYPE_REFUSED,
                        Map.of(
                                "type",
                                "NONE",
                                "allowed",
                                "REFUND, GESTURE, CREDIT, REPLACEMENT, SHIPPING, REGISTERED_LETTER, LAWYER, EXPERT,"
                                        + " MEDIATOR, COURT, TRAVEL, WRITE_OFF"),
                        java.util.List.of(
                                new Rejection(
                                        Code.AMOUNT_NOT_POSITIVE, Map.of("field", "amount", "amount", "0.00 USD")),
                                new Rejection(
                                        Code.CURRENCY_MISMATCH,
                                        Map.of("field", "amount", "amount", "0.00 USD", "allowed", "EUR")))));
    }

    @Tag("requirement-81")
    @Test
    void timeIsRecordedWithItsWorthUnderThePolicy() {
        var event = (TimeRecorded) Stories.registered().given(time(25)).events().getLast();
        assertThat(event.cost()).isEqualTo(Money.euros("18.75"));
        assertThat(event.policyVersion()).isEqualTo("negotiation-1");
    }

    @Tag("requirement-67")
    @Test
    void theExtraMileNeedsNoApprovalWithinItsBudget() {
        var dispute = Stories.registered().given(extra(45, "12.00"));
        var event = (ExtraEffortRecorded) dispute.events().getLast();
        assertThat(event.cost()).isEqualTo(Money.euros("45.75"));
        dispute.when(extra(16, null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.EXTRA_EFFORT_SPENT,
                        Map.of(
                                "budget", "60",
                                "what", "minutes",
                                "used", "45",
                                "requested", "16",
                                "policy", "negotiation-1",
                                "allowed", "what is left of 60; beyond it, a gesture of the palette")));
        dispute.when(extra(0, "38.01"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.EXTRA_EFFORT_SPENT,
                        Map.of(
                                "budget", "50.00 EUR",
                                "what", "amount",
                                "used", "12.00 EUR",
                                "requested", "38.01 EUR",
                                "policy", "negotiation-1",
                                "allowed", "what is left of 50.00 EUR; beyond it, a gesture of the palette")));
        dispute.when(extra(15, "38.00")).expectSuccessfulHandlerExecution();
        dispute.when(extra(0, null))
                .expectExceptionDetails(new Rejection(
                        Code.EXTRA_EFFORT_MISSING, Map.of("allowed", "minutes above zero, or an amount")));
    }
}

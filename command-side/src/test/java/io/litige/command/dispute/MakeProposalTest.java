package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.ask;
import static io.litige.command.dispute.Wishes.counter;
import static io.litige.command.dispute.Wishes.fault;
import static io.litige.command.dispute.Wishes.grant;
import static io.litige.command.dispute.Wishes.origin;
import static io.litige.command.dispute.Wishes.position;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.visit;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.RemedyOffer;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Side;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MakeProposalTest {
    @Test
    void withinTheMandateItIsMadeAndSaysWithinWhich() {
        var event = (ProposalMade) Stories.offered().events().getLast();
        assertThat(event.value()).isEqualTo(Money.euros("80.00"));
        assertThat(event.mandate()).isEqualTo(People.AGENT.mandate());
        assertThat(event.approval()).isNull();
        assertThat(event.grounds()).containsExactly("G1", "G2");
        assertThat(Stories.offered().phase()).isEqualTo(Phase.NEGOTIATING);
    }

    @Test
    void aboveTheMandateItIsRefusedWithBothNumbersAndTheWayOut() {
        refused(
                propose(refund("60.00"), refund("60.00")),
                Code.AUTHORITY_EXCEEDED,
                Map.of(
                        "asked", "120.00 EUR",
                        "limit", "100.00 EUR",
                        "mandateVersion", "2026-01",
                        "approver", "INDEPENDENT_REVIEWER (up to 1000.00 EUR)",
                        "allowed", "ask for approval: POST /disputes/" + DISPUTE + "/approvals"));
    }

    @Test
    void aGrantedApprovalCoversItAndIsUsedOnce() {
        var dispute = Stories.prepared().given(ask("250.00")).given(People.SUPERVISOR, grant("A1"));
        dispute.given(propose("A1", refund("250.00")));
        var event = (ProposalMade) dispute.events().getLast();
        assertThat(event.approval()).isEqualTo("A1");
        assertThat(event.mandate()).isEqualTo(People.SUPERVISOR.mandate());
        dispute.given(counter(null))
                .when(propose("A1", refund("250.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.APPROVAL_NOT_GRANTED, Map.of("approval", "A1", "status", "USED", "allowed", "GRANTED")));
    }

    @Test
    void anApprovalNotNeededIsNotUsedUp() {
        var dispute = Stories.prepared().given(ask("250.00")).given(People.SUPERVISOR, grant("A1"));
        dispute.given(propose("A1", refund("80.00")), counter(null))
                .when(propose("A1", refund("250.00")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anApprovalOfLessIsTooSmall() {
        Stories.prepared()
                .given(ask("250.00"))
                .given(People.SUPERVISOR, grant("A1"))
                .when(propose("A1", refund("250.01")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.APPROVAL_TOO_SMALL, Map.of("asked", "250.01 EUR", "approved", "250.00 EUR")));
    }

    @Test
    void anApprovalHasToExistAndToBeGranted() {
        refused(propose("A9", refund("250.00")), Code.APPROVAL_NOT_FOUND, Map.of("approval", "A9", "known", "none"));
        Stories.prepared()
                .given(ask("250.00"))
                .when(propose("A1", refund("250.00")))
                .expectExceptionDetails(new Rejection(
                        Code.APPROVAL_NOT_GRANTED,
                        Map.of("approval", "A1", "status", "PENDING", "allowed", "GRANTED")));
    }

    @Tag("requirement-10")
    @Test
    void originsAndPositionsComeFirst() {
        Stories.assessing()
                .given(position(Side.CUSTOMER), origin("G1"))
                .when(propose(refund("80.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ORIGIN_MISSING,
                        Map.of("grounds", "G2"),
                        List.of(new Rejection(Code.POSITION_MISSING, Map.of("missing", "COMPANY")))));
    }

    @Test
    void aGroundItDoesNotSettleNeedsNoOrigin() {
        Stories.assessing()
                .given(position(Side.CUSTOMER), position(Side.COMPANY), origin("G1"))
                .when(with("staysOpen", List.of("G2"), propose(refund("80.00"))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whileOneIsOpenThereIsNoSecond() {
        Stories.offered()
                .when(propose(refund("90.00")))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.OPEN_PROPOSAL_EXISTS,
                        Map.of(
                                "proposal",
                                "P1",
                                "validUntil",
                                NOW.plus(Duration.ofDays(10)),
                                "allowed",
                                "after an answer or 2026-03-20T09:00:00Z, or with supersedes and newFacts")));
    }

    @Test
    void anExpiredOneGivesWay() {
        var later = NOW.plus(Duration.ofDays(11));
        Stories.offered()
                .at(later)
                .when(with("validUntil", later.plusSeconds(60), propose(refund("90.00"))))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(event -> event instanceof ProposalExpired e
                                && e.proposal().equals("P1")),
                        predicate(event -> event instanceof ProposalMade e && e.id().equals("P2")))));
    }

    @Test
    void itIsValidBeyondNow() {
        refused(
                with("validUntil", NOW, propose(refund("80.00"))),
                Code.VALIDITY_IN_PAST,
                Map.of("validUntil", NOW, "occurredAt", NOW));
    }

    @Test
    void atFullFaultTheCustomerPaysNothingAndIsAskedForAReplyAtMost() {
        Stories.prepared()
                .given(fault("G1"))
                .when(propose(visit(Money.euros("15.00"), CustomerEffort.WAIT_AT_HOME)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CUSTOMER_CHARGED_UNDER_FULL_FAULT,
                        Map.of("remedy", "R1", "charge", "15.00 EUR", "allowed", "0.00 EUR"),
                        List.of(new Rejection(
                                Code.CUSTOMER_EFFORT_UNDER_FULL_FAULT,
                                Map.of("remedy", "R1", "effort", "WAIT_AT_HOME", "allowed", "NONE, REPLY")))));
        Stories.prepared()
                .given(fault("G1"))
                .when(propose(visit(Money.euros("0.00"), CustomerEffort.REPLY)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void withoutFullFaultTheyMayAgreeOnAChargeAndATrip() {
        Stories.prepared()
                .when(propose(visit(Money.euros("15.00"), CustomerEffort.TRAVEL)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aRefundNeedsAnAmountAndAnExchangeItsDifference() {
        var refund = new RemedyOffer(RemedyKind.REFUND, null, null, null, null, null, null, null, null);
        var exchange = new RemedyOffer(RemedyKind.EXCHANGE_UP, null, null, null, null, null, null, null, null);
        Stories.prepared()
                .when(propose(refund, exchange))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.REMEDY_AMOUNT_MISSING,
                        Map.of("remedy", "R1", "kind", "REFUND", "field", "amount"),
                        List.of(new Rejection(
                                Code.REMEDY_INCOMPLETE,
                                Map.of("remedy", "R2", "kind", "EXCHANGE_UP", "missing", "exchange")))));
    }

    @Test
    void amountsAreInTheCurrencyOfTheDispute() {
        var dollars =
                new RemedyOffer(RemedyKind.VOUCHER, null, Money.of("10.00", "USD"), null, null, null, null, null, null);
        refused(
                propose(dollars),
                Code.CURRENCY_MISMATCH,
                Map.of("field", "R1.amount", "amount", "10.00 USD", "allowed", "EUR"));
    }

    @Test
    void aRemedyIsNotDueYesterday() {
        var late =
                new RemedyOffer(RemedyKind.APOLOGY, null, null, null, null, null, LocalDate.of(2026, 3, 9), null, null);
        refused(propose(late), Code.DUE_IN_PAST, Map.of("remedy", "R1", "dueDate", "2026-03-09", "occurredAt", NOW));
    }

    @Test
    void withoutAnyRemedyItIsNoOffer() {
        refused(propose(), Code.REMEDY_MISSING, Map.of("allowed", "at least one remedy"));
    }

    @Test
    void itsGroundsExist() {
        refused(
                with("grounds", List.of("G1", "G2", "G9"), propose(refund("80.00"))),
                Code.GROUND_NOT_FOUND,
                Map.of("ground", "G9", "known", "G1, G2"));
    }

    private static void refused(MakeProposal command, Code code, Map<String, ?> facts) {
        Stories.prepared().when(command).expectNoEvents().expectExceptionDetails(Rejection.of(code, facts));
    }
}

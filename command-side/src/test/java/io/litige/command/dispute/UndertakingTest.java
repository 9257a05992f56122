package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.accept;
import static io.litige.command.dispute.Wishes.fault;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.visit;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.RemedyOffer;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Exchange;
import io.litige.api.value.Fee;
import io.litige.api.value.FeeType;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may be asked of a customer, when we come, and what is charged. */
@Tag("command-MakeProposal")
class UndertakingTest {
    private static final Fee DELIVERY = new Fee(FeeType.DELIVERY, "CMD-1");

    @Tag("requirement-59")
    @Test
    void faultAdmittedWhileAnOfferStandsFreesTheCustomerOfItsCharge() {
        Stories.prepared()
                .given(propose(visit(Money.euros("15.00"), CustomerEffort.NONE)), fault("G1"))
                .when(accept("P1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CUSTOMER_CHARGED_UNDER_FULL_FAULT,
                        Map.of("remedy", "R1", "charge", "15.00 EUR", "allowed", "0.00 EUR")));
    }

    @Tag("requirement-59")
    @Tag("requirement-60")
    @Test
    void atFullFaultTheCustomerNeitherPaysNorTravelsUnlessTheCustomerChoseTo() {
        var travels = visit(null, CustomerEffort.TRAVEL);
        refusedAtFault(
                travels,
                Code.CUSTOMER_EFFORT_UNDER_FULL_FAULT,
                Map.of("remedy", "R1", "effort", "TRAVEL", "allowed", "NONE, REPLY"));
        Stories.prepared()
                .given(fault("G1"))
                .when(propose(with("choice", "I pass by your shop anyway.", travels)))
                .expectSuccessfulHandlerExecution();
        refusedAtFault(
                with("choice", "I would pay for it.", visit(Money.euros("15.00"), CustomerEffort.NONE)),
                Code.CUSTOMER_CHARGED_UNDER_FULL_FAULT,
                Map.of("remedy", "R1", "charge", "15.00 EUR", "allowed", "0.00 EUR"));
    }

    @Tag("requirement-61")
    @Test
    void whoComesAgainHasABookedSlot() {
        refused(
                offer(RemedyKind.REDELIVERY),
                Code.REMEDY_INCOMPLETE,
                Map.of("remedy", "R1", "kind", "REDELIVERY", "missing", "slot"));
        refused(
                offer(RemedyKind.APPOINTMENT),
                Code.REMEDY_INCOMPLETE,
                Map.of("remedy", "R1", "kind", "APPOINTMENT", "missing", "slot"));
        refused(
                with("slot", new Slot(NOW, NOW.plusSeconds(60), "B-1"), offer(RemedyKind.REDELIVERY)),
                Code.DATES_OUT_OF_ORDER,
                Map.of(
                        "remedy",
                        "R1",
                        "from",
                        NOW.toString(),
                        "to",
                        NOW.plusSeconds(60).toString(),
                        "allowed",
                        "after " + NOW + ", and from before to"));
        var dispute = Stories.prepared().given(propose(in(Duration.ofDays(2))));
        var made = (ProposalMade) dispute.events().getLast();
        assertThat(made.remedies().getFirst().dueDate()).isEqualTo(LocalDate.parse("2026-03-12"));
    }

    @Tag("requirement-61")
    @Test
    void aWeekWithNoOtherSlotIsForASupervisorToAnswerFor() {
        refused(
                in(Duration.ofDays(8)),
                Code.SLOT_TOO_LATE,
                Map.of(
                        "remedy", "R1",
                        "slot", NOW.plus(Duration.ofDays(8)).toString(),
                        "workingDays", "5",
                        "latest", "2026-03-17",
                        "allowed", "a slot by 2026-03-17, or an offer by or approved by a SUPERVISOR"));
        refusedAtFault(
                in(Duration.ofDays(6)),
                Code.SLOT_TOO_LATE,
                Map.of(
                        "remedy", "R1",
                        "slot", NOW.plus(Duration.ofDays(6)).toString(),
                        "workingDays", "3",
                        "latest", "2026-03-13",
                        "allowed", "a slot by 2026-03-13, or an offer by or approved by a SUPERVISOR"));
        Stories.prepared()
                .when(People.SUPERVISOR, propose(in(Duration.ofDays(8))))
                .expectSuccessfulHandlerExecution();
        Stories.prepared()
                .given(Wishes.ask("10.00"))
                .given(People.SUPERVISOR, Wishes.grant("A1"))
                .when(propose("A1", in(Duration.ofDays(8))))
                .expectSuccessfulHandlerExecution();
    }

    @Tag("requirement-63")
    @Test
    void aFeeIsChargedOncePerOrder() {
        refused(
                with("customerCharge", Money.euros("39.00"), in(Duration.ofDays(1))),
                Code.REMEDY_INCOMPLETE,
                Map.of("remedy", "R1", "kind", "REDELIVERY", "missing", "fee"));
        var charged = with("fee", DELIVERY, with("customerCharge", Money.euros("39.00"), in(Duration.ofDays(1))));
        Stories.prepared()
                .given(propose(charged), accept("P1"))
                .given(People.SENIOR, Wishes.supersede(io.litige.api.value.SupersessionBasis.CONSENT))
                .when(propose(charged))
                .expectSuccessfulHandlerExecution();
        Stories.prepared()
                .given(propose(charged), accept("P1"), Wishes.execute("R1"))
                .given(People.SENIOR, Wishes.supersede(io.litige.api.value.SupersessionBasis.CONSENT))
                .when(propose(charged))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.FEE_CHARGED_TWICE,
                        Map.of(
                                "remedy", "R2",
                                "fee", "DELIVERY of order CMD-1",
                                "chargedBy", "R1",
                                "dispute", Wishes.DISPUTE.toString(),
                                "reference", Wishes.DISPUTE.reference().toString(),
                                "allowed", "0.00 EUR",
                                "rule", "requirement 59: a customer does not pay again")));
    }

    @Tag("requirement-64")
    @Test
    void inAnExchangeTheCustomerPaysTheDifferenceAtMost() {
        var exchange = with("exchange", exchange("400.00", "450.00"), offer(RemedyKind.EXCHANGE_UP));
        var dispute = Stories.prepared().given(propose(exchange));
        assertThat(((ProposalMade) dispute.events().getLast())
                        .remedies()
                        .getFirst()
                        .customerCharge())
                .isEqualTo(Money.euros("50.00"));
        refused(
                with("customerCharge", Money.euros("50.01"), exchange),
                Code.EXCHANGE_OVERCHARGED,
                Map.of("remedy", "R1", "charge", "50.01 EUR", "allowed", "up to 50.00 EUR"));
        refused(
                with(
                        "customerCharge",
                        Money.euros("0.00"),
                        with("exchange", exchange("400.00", "399.00"), offer(RemedyKind.EXCHANGE_UP))),
                Code.EXCHANGE_NOT_BETTER,
                Map.of(
                        "remedy", "R1",
                        "oldPrice", "400.00 EUR",
                        "newPrice", "399.00 EUR",
                        "allowed", "a new price of 400.00 EUR or more"));
    }

    @Tag("requirement-64")
    @Test
    void atFullFaultAnExchangeIsFreeUnlessTheCustomerConsents() {
        var exchange = with("exchange", exchange("400.00", "450.00"), offer(RemedyKind.EXCHANGE_UP));
        refusedAtFault(
                exchange,
                Code.CUSTOMER_CHARGED_UNDER_FULL_FAULT,
                Map.of("remedy", "R1", "charge", "50.00 EUR", "allowed", "0.00 EUR"));
        Stories.prepared()
                .given(fault("G1"))
                .when(propose(with("customerCharge", Money.euros("0.00"), exchange)))
                .expectSuccessfulHandlerExecution();
        Stories.prepared()
                .given(fault("G1"))
                .when(propose(with("choice", "I want the larger one and pay for it.", exchange)))
                .expectSuccessfulHandlerExecution();
    }

    @Tag("requirement-65")
    @Test
    void everyKindOfRemedyCanBeAgreed() {
        for (var kind : RemedyKind.values()) {
            Stories.prepared()
                    .given(Wishes.ask("20.00"))
                    .given(People.SUPERVISOR, Wishes.grant("A1"))
                    .given(propose("A1", complete(kind)), accept("P1"), Wishes.execute("R1"))
                    .when(Wishes.check(io.litige.api.value.CheckAnswer.YES))
                    .expectSuccessfulHandlerExecution();
        }
    }

    private static RemedyOffer complete(RemedyKind kind) {
        var worth = new RemedyOffer(kind, null, Money.euros("20.00"), null, null, null, null, null, null);
        return switch (kind) {
            case REDELIVERY, APPOINTMENT -> with("slot", slot(Duration.ofDays(1)), worth);
            case EXCHANGE_UP -> with("exchange", exchange("400.00", "400.00"), worth);
            default -> worth;
        };
    }

    private static RemedyOffer offer(RemedyKind kind) {
        return new RemedyOffer(kind, null, null, null, null, null, null, null, null);
    }

    private static RemedyOffer in(Duration time) {
        return with("slot", slot(time), offer(RemedyKind.REDELIVERY));
    }

    private static Slot slot(Duration time) {
        Instant from = NOW.plus(time);
        return new Slot(from, from.plus(Duration.ofHours(2)), "B-1");
    }

    private static Exchange exchange(String oldPrice, String newPrice) {
        return new Exchange("BED-140", "BED-160", Money.euros(oldPrice), Money.euros(newPrice));
    }

    private static void refused(RemedyOffer offer, Code code, Map<String, String> facts) {
        refused(Stories.prepared(), offer, code, facts);
    }

    private static void refusedAtFault(RemedyOffer offer, Code code, Map<String, String> facts) {
        refused(Stories.prepared().given(fault("G1")), offer, code, facts);
    }

    private static void refused(DisputeFixture dispute, RemedyOffer offer, Code code, Map<String, String> facts) {
        dispute.when(propose(offer)).expectNoEvents().expectExceptionDetails(new Rejection(code, facts));
    }
}

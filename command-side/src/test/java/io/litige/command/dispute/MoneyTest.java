package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.clear;
import static io.litige.command.dispute.Wishes.collect;
import static io.litige.command.dispute.Wishes.credit;
import static io.litige.command.dispute.Wishes.fault;
import static io.litige.command.dispute.Wishes.holdBack;
import static io.litige.command.dispute.Wishes.pay;
import static io.litige.command.dispute.Wishes.releaseHold;
import static io.litige.command.dispute.Wishes.reverse;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.value.CollectionBasis;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.ReopenReason;
import io.litige.command.money.Item;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** G1 contests 150.00 of one invoice. */
@Tag("command-RecordPayment")
@Tag("command-RecordCredit")
@Tag("command-RecordClearing")
@Tag("command-ReverseBooking")
@Tag("command-PlaceCollectionHold")
@Tag("command-ReleaseCollectionHold")
@Tag("command-ReleaseToCollection")
class MoneyTest {
    @Tag("requirement-75")
    @Test
    void onlyWhatIsContestedIsHeldAndOnlyAPartIfThatIsEnough() {
        var dispute = finance(Stories.registered(), holdBack("60.00"));
        assertThat(item(dispute).held()).isEqualTo(Money.euros("60.00"));
        refused(
                dispute,
                holdBack("90.01"),
                Code.MORE_THAN_DISPUTED,
                Map.of("item", "G1.1", "asked", "90.01 EUR", "free", "90.00 EUR", "allowed", "up to 90.00 EUR"));
        finance(dispute, holdBack(null));
        assertThat(item(dispute).held()).isEqualTo(Money.euros("150.00"));
        refused(
                dispute,
                with("item", "G2.1", holdBack("1.00")),
                Code.ITEM_NOT_FOUND,
                Map.of("item", "G2.1", "known", "G1.1"));
    }

    @Tag("requirement-75")
    @Test
    void theAccountsMoveWhatIsOpenAndTheHoldFollows() {
        var dispute = finance(Stories.registered(), holdBack(null), credit("50.00"), pay("70.00"), clear("10.00"));
        var item = item(dispute);
        assertThat(item.open()).isEqualTo(Money.euros("20.00"));
        assertThat(item.paid()).isEqualTo(Money.euros("70.00"));
        assertThat(item.credited()).isEqualTo(Money.euros("50.00"));
        assertThat(item.cleared()).isEqualTo(Money.euros("10.00"));
        assertThat(item.held()).isEqualTo(Money.euros("20.00"));
        assertThat(dispute.events())
                .filteredOn(CollectionHoldReleased.class::isInstance)
                .extracting(event -> ((CollectionHoldReleased) event).ending())
                .containsOnly(HoldEnd.SETTLED)
                .hasSize(3);
        refused(
                dispute,
                credit("20.01"),
                Code.MORE_THAN_DISPUTED,
                Map.of("item", "G1.1", "asked", "20.01 EUR", "open", "20.00 EUR", "allowed", "up to 20.00 EUR"));
    }

    @Tag("requirement-75")
    @Test
    void aCreditNoteThatIsCancelledBringsTheDisputeBack() {
        for (var before : java.util.List.of(Stories.resolved(), Stories.closed())) {
            finance(before, credit("150.00"));
            int events = before.events().size();
            finance(before, reverse("B1"));
            assertThat(item(before).open()).isEqualTo(Money.euros("150.00"));
            assertThat(before.phase()).isEqualTo(Phase.ASSESSING);
            assertThat(before.events().subList(events, before.events().size()))
                    .filteredOn(DisputeReopened.class::isInstance)
                    .extracting(event -> ((DisputeReopened) event).reason())
                    .containsExactly(ReopenReason.ACCOUNTING_REVERSED);
            refused(
                    before,
                    reverse("B1"),
                    Code.BOOKING_REVERSED,
                    Map.of("booking", "B1", "allowed", "a booking that stands"));
        }
        var open = finance(Stories.assessing(), credit("150.00"), reverse("B1"));
        assertThat(open.events()).noneMatch(DisputeReopened.class::isInstance);
        refused(open, reverse("B7"), Code.BOOKING_NOT_FOUND, Map.of("booking", "B7", "known", "B1"));
    }

    @Tag("requirement-76")
    @Test
    void itIsCollectedOnceRejectedWithReasonsOrAfterAProvenDefault() {
        refused(
                Stories.assessing(),
                collect(CollectionBasis.REJECTED, null),
                Code.COLLECTION_NOT_DUE,
                Map.of(
                        "basis", "REJECTED",
                        "phase", "ASSESSING",
                        "allowed", "after a final response REJECT with its reasons"));
        refused(
                Stories.assessing(),
                collect(CollectionBasis.AGREEMENT_DEFAULTED, null),
                Code.COLLECTION_NOT_DUE,
                Map.of("basis", "AGREEMENT_DEFAULTED", "phase", "ASSESSING", "allowed", "in phase AGREED"));
        refused(
                Stories.agreed(),
                with("proof", null, collect(CollectionBasis.AGREEMENT_DEFAULTED, null)),
                Code.DEFAULT_UNPROVEN,
                Map.of("basis", "AGREEMENT_DEFAULTED", "field", "proof"));
        var defaulted = finance(Stories.agreed(), collect(CollectionBasis.AGREEMENT_DEFAULTED, "40.00"));
        assertThat(item(defaulted).toCollect()).isEqualTo(Money.euros("40.00"));
        var rejected = finance(Stories.prepared(), holdBack(null));
        rejected.given(People.SENIOR, Wishes.respond(io.litige.api.value.FinalResponseForm.REJECT));
        finance(rejected, collect(CollectionBasis.REJECTED, "100.00"));
        assertThat(item(rejected).toCollect()).isEqualTo(Money.euros("100.00"));
        assertThat(item(rejected).held()).isEqualTo(Money.euros("50.00"));
        refused(
                rejected,
                collect(CollectionBasis.REJECTED, "50.01"),
                Code.MORE_THAN_DISPUTED,
                Map.of("item", "G1.1", "asked", "50.01 EUR", "open", "50.00 EUR", "allowed", "up to 50.00 EUR"));
    }

    @Tag("requirement-59")
    @Tag("requirement-76")
    @Test
    void whatWeAnswerForInFullIsNeverCollectedWhileItIsOpen() {
        var dispute = finance(Stories.prepared(), holdBack(null));
        dispute.given(fault("G1"));
        var facts = Map.of(
                "item",
                "G1.1",
                "ground",
                "G1",
                "open",
                "150.00 EUR",
                "allowed",
                "after a credit of 150.00 EUR: at full fault the customer does not pay");
        refused(dispute, releaseHold("10.00"), Code.FAULT_UNSETTLED, facts);
        refused(dispute, collect(CollectionBasis.REJECTED, null), Code.FAULT_UNSETTLED, facts);
        finance(dispute, credit("150.00"));
        assertThat(item(dispute).held().isPositive()).isFalse();
    }

    @Tag("requirement-75")
    @Test
    void nothingIsClosedWhileSomethingIsHeld() {
        var dispute = finance(Stories.resolved(), holdBack("20.00"));
        dispute.when(Wishes.close())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.HOLD_ON_COLLECTION,
                        Map.of("items", "G1.1", "allowed", "once settled, released, or released to collection")));
        finance(dispute, releaseHold(null));
        dispute.when(Wishes.close()).expectSuccessfulHandlerExecution();
    }

    @Test
    void aGroundThatIsGivenUpContestsNothingAnyMore() {
        var dispute = finance(Stories.registered(), holdBack(null), credit("50.00"));
        dispute.given(Wishes.withdrawGround("G1"));
        var item = item(dispute);
        assertThat(item.open()).isEqualTo(Money.euros("0.00"));
        assertThat(item.givenUp()).isEqualTo(Money.euros("100.00"));
        assertThat(item.held()).isEqualTo(Money.euros("0.00"));
    }

    private static DisputeFixture finance(DisputeFixture dispute, DisputeCommand... commands) {
        return dispute.given(People.FINANCE, commands);
    }

    private static Item item(DisputeFixture dispute) {
        return Objects.requireNonNull(dispute.state().accounts().items().get("G1.1"));
    }

    private static void refused(DisputeFixture dispute, DisputeCommand command, Code code, Map<String, String> facts) {
        dispute.when(People.FINANCE, command).expectNoEvents().expectExceptionDetails(new Rejection(code, facts));
    }
}

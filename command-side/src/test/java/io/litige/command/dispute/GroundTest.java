package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.addGround;
import static io.litige.command.dispute.Wishes.conclude;
import static io.litige.command.dispute.Wishes.origin;
import static io.litige.command.dispute.Wishes.requalify;
import static io.litige.command.dispute.Wishes.with;
import static io.litige.command.dispute.Wishes.withdrawGround;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.Registration.Claim;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.GroundEvent.GroundConcluded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.FinancialReason;
import io.litige.api.value.GroundKind;
import io.litige.api.value.Money;
import io.litige.api.value.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("command-AddGround")
@Tag("command-WithdrawGround")
@Tag("command-RequalifyGround")
@Tag("command-ConcludeGround")
class GroundTest {
    @Test
    @Tag("requirement-3")
    void groundsOfSeveralKindsStandSideBySideEachWithItsOwnCauseAndOutcome() {
        var silence =
                new Claim(GroundKind.COMMUNICATION, null, null, null, CommunicationFailing.NO_REPLY, "NO_CALL_BACK");
        var dispute = Stories.assessing()
                .given(with("claim", silence, addGround()))
                .given(conclude("G3"), with("outcome", Outcome.UPHELD, conclude("G1")));
        assertThat(dispute.state().groundBook().open().values())
                .extracting(ground -> ground.kind() + " " + ground.cause())
                .containsExactly("FINANCIAL BILLING_ERROR", "OPERATIONAL null", "COMMUNICATION NO_CALL_BACK");
        assertThat(dispute.events())
                .filteredOn(GroundConcluded.class::isInstance)
                .extracting(event -> ((GroundConcluded) event).outcome())
                .containsExactly(Outcome.PARTLY, Outcome.UPHELD);
    }

    @Test
    void aGroundAddedLaterNeedsWhatItsKindNeedsInTheDisputesCurrency() {
        var dollars = new Claim(
                GroundKind.FINANCIAL,
                List.of(new DisputedItem("F-1", null, Money.of("20.00", "USD"), FinancialReason.FEE)),
                null,
                null,
                null,
                null);
        Stories.registered()
                .when(with("claim", dollars, addGround()))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CURRENCY_MISMATCH,
                        Map.of("field", "items.amount", "amount", "20.00 USD", "allowed", "EUR")));
        Stories.registered()
                .when(with("claim", new Claim(GroundKind.FINANCIAL, null, null, null, null, null), addGround()))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.GROUND_INCOMPLETE, Map.of("ground", "G3", "kind", "FINANCIAL", "missing", "items")));
    }

    @Test
    void theLastGroundIsGivenUpWithTheDisputeAlone() {
        var one = Stories.registered().given(withdrawGround("G1"));
        one.when(withdrawGround("G2"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.LAST_GROUND,
                        Map.of("ground", "G2", "allowed", "WithdrawDispute, or add another ground first")));
        one.when(withdrawGround("G1"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.GROUND_NOT_FOUND, Map.of("ground", "G1", "known", "G2")));
    }

    @Test
    void anIdIsNotUsedAgain() {
        assertThat(Stories.registered()
                        .given(withdrawGround("G2"), addGround())
                        .state()
                        .grounds())
                .containsExactly("G1", "G3");
    }

    @Test
    void whatIsGivenUpNeedsNeitherCauseNorOrigin() {
        var dispute = Stories.assessing().given(withdrawGround("G2"));
        assertThat(dispute.state().groundsWithoutCause()).isEmpty();
        dispute.when(origin("G2"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.GROUND_NOT_FOUND, Map.of("ground", "G2", "known", "G1")));
    }

    @Test
    void requalifiedItKeepsItsIdItsOriginAndTheCauseFound() {
        var dispute = Stories.assessing().given(origin("G1"), requalify("G1"));
        var event = (GroundRequalified) dispute.events().getLast();
        assertThat(event.before().kind()).isEqualTo(GroundKind.FINANCIAL);
        assertThat(event.after().kind()).isEqualTo(GroundKind.OPERATIONAL);
        assertThat(event.after().cause()).isEqualTo(origin("G1").cause());
        assertThat(dispute.state().groundsWithOrigin()).contains("G1");
    }

    @Test
    void requalifiedItNeedsWhatTheNewKindNeeds() {
        var nothing = new Claim(GroundKind.OPERATIONAL, null, null, null, null, null);
        Stories.registered()
                .when(with("claim", nothing, requalify("G1")))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.GROUND_INCOMPLETE,
                        Map.of(
                                "ground", "G1",
                                "kind", "OPERATIONAL",
                                "missing", "goods.orderRef, goods.deliveryRef or goods.productRef, defect")));
    }
}

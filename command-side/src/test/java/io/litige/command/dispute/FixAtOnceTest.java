package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.damaged;
import static io.litige.command.dispute.Wishes.fixAtOnce;
import static io.litige.command.dispute.Wishes.overcharged;
import static io.litige.command.dispute.Wishes.registration;
import static io.litige.command.dispute.Wishes.visit;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.command.LifecycleCommand.FixAtOnce;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.ResolutionChecked;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Receipt;
import io.litige.api.value.RemedyBasis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FixAtOnceTest {
    @Tag("requirement-38")
    @Test
    void oneCallRegistersAdmitsRemediesAndResolves() {
        new DisputeFixture()
                .when(fixAtOnce("18.00", "18.00"))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(DisputeRegistered.class::isInstance),
                        predicate(ClocksStarted.class::isInstance),
                        predicate(OwnerAssigned.class::isInstance),
                        predicate(SeverityAssessed.class::isInstance),
                        predicate(FaultAdmitted.class::isInstance),
                        predicate(FixedAtOnce.class::isInstance),
                        predicate(RemedyExecuted.class::isInstance),
                        predicate(ResolutionChecked.class::isInstance),
                        predicate(DisputeResolved.class::isInstance))))
                .expectResultMessagePayload(Receipt.of(DISPUTE, 8, List.of("G1", "R1")));
    }

    @Test
    void faultIsAdmittedInTheCallersWordsOrInNone() {
        assertThat(admitted(fixAtOnce("18.00", "18.00")).wording())
                .isNotNull()
                .extracting(Protected::reveal)
                .isEqualTo("We overcharged you.");
        assertThat(admitted(with("wording", null, fixAtOnce("18.00", "18.00"))).wording())
                .isNull();
    }

    @Test
    void wordsOfAdmissionWithoutFaultAreRefused() {
        refused(
                with("fault", null, fixAtOnce("18.00", "18.00")),
                Code.FAULT_MISSING,
                Map.of("field", "fault", "allowed", "FULL, PARTIAL"));
    }

    @Test
    void aGestureOfGoodwillAdmitsNothing() {
        assertThat(new DisputeFixture()
                        .given(with("wording", null, with("fault", null, fixAtOnce("18.00", "18.00"))))
                        .events())
                .noneMatch(FaultAdmitted.class::isInstance)
                .anyMatch(event -> event instanceof FixedAtOnce e
                        && e.remedies().getFirst().basis() == RemedyBasis.GOODWILL);
    }

    @Tag("requirement-38")
    @Test
    void aboveTheMandateNothingIsRegistered() {
        new DisputeFixture()
                .when(fixAtOnce("99.00", "150.00"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.AUTHORITY_EXCEEDED,
                        Map.of(
                                "asked",
                                "150.00 EUR",
                                "limit",
                                "100.00 EUR",
                                "mandateVersion",
                                "2026-01",
                                "approver",
                                "INDEPENDENT_REVIEWER (up to 1000.00 EUR)",
                                "allowed",
                                "register the dispute, then ask for approval of an offer")));
    }

    @Test
    void aGraveDisputeIsNotFixedAtOnce() {
        refused(fixAtOnce("800.00", "50.00"), Code.SEVERITY_TOO_HIGH, Map.of("severity", 3, "allowed", "1 to 2"));
    }

    @Test
    void everyGroundNeedsItsCause() {
        var command = with("dispute", registration(overcharged("18.00"), damaged()), fixAtOnce("18.00", "18.00"));
        refused(command, Code.CAUSE_MISSING, Map.of("grounds", "G2"));
    }

    @Test
    void theCustomerHasToSayThatItIsSolved() {
        refused(
                with("customerSays", CheckAnswer.PARTLY, fixAtOnce("18.00", "18.00")),
                Code.CHECK_NEGATIVE,
                Map.of("answer", "PARTLY", "allowed", "YES"));
    }

    @Test
    void atFullFaultTheCustomerNeitherPaysNorTravels() {
        var visit = visit(Money.euros("20.00"), CustomerEffort.TRAVEL);
        new DisputeFixture()
                .when(with("remedies", List.of(visit), fixAtOnce("18.00", "18.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CUSTOMER_CHARGED_UNDER_FULL_FAULT,
                        Map.of("remedy", "R1", "charge", "20.00 EUR", "allowed", "0.00 EUR"),
                        List.of(new Rejection(
                                Code.CUSTOMER_EFFORT_UNDER_FULL_FAULT,
                                Map.of("remedy", "R1", "effort", "TRAVEL", "allowed", "NONE, REPLY")))));
    }

    @Test
    void aDisputeOfAColleagueKeepsItsOwner() {
        assertThat(Stories.slight()
                        .given(People.COLLEAGUE, with("dispute", null, fixAtOnce("18.00", "18.00")))
                        .events())
                .filteredOn(OwnerAssigned.class::isInstance)
                .hasSize(1);
    }

    private static FaultAdmitted admitted(FixAtOnce command) {
        return new DisputeFixture()
                .given(command).events().stream()
                        .filter(FaultAdmitted.class::isInstance)
                        .map(FaultAdmitted.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static void refused(FixAtOnce command, Code code, Map<String, ?> facts) {
        new DisputeFixture().when(command).expectNoEvents().expectExceptionDetails(Rejection.of(code, facts));
    }
}

package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.at;
import static io.litige.command.dispute.Wishes.damaged;
import static io.litige.command.dispute.Wishes.overcharged;
import static io.litige.command.dispute.Wishes.register;
import static io.litige.command.dispute.Wishes.registration;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.access.Actor;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.Registration;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.FinancialReason;
import io.litige.api.value.Goods;
import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegisterDisputeTest {
    @Test
    void itGetsItsNumberItsClocksItsSeverityAndItsOwner() {
        new DisputeFixture()
                .when(register())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(DisputeRegistered.class::isInstance),
                        predicate(ClocksStarted.class::isInstance),
                        predicate(OwnerAssigned.class::isInstance),
                        predicate(SeverityAssessed.class::isInstance))));
    }

    @Test
    void itsClocksCountWorkingDaysFromTheDateReceived() {
        var received = Instant.parse("2026-03-06T16:30:00Z");
        var clocks = events(at(received, register())).stream()
                .filter(ClocksStarted.class::isInstance)
                .map(ClocksStarted.class::cast)
                .findFirst()
                .orElseThrow()
                .clocks();
        assertThat(clocks)
                .containsExactly(
                        new Clock(ClockKind.ACKNOWLEDGEMENT, received, Instant.parse("2026-03-09T16:30:00Z")),
                        new Clock(ClockKind.FIRST_ANSWER, received, Instant.parse("2026-03-13T16:30:00Z")),
                        // Thirty days later summer time has begun: the local time stays.
                        new Clock(ClockKind.RESOLUTION, received, Instant.parse("2026-04-05T15:30:00Z")));
    }

    @Tag("requirement-12")
    @Test
    void aBlockingSituationShortensTheFirstAnswerAndRaisesTheSeverity() {
        var events = events(register(critical(Criticality.BLOCKING)));
        assertThat(((ClocksStarted) events.get(1)).clocks())
                .contains(new Clock(ClockKind.FIRST_ANSWER, NOW, Instant.parse("2026-03-11T09:00:00Z")));
        assertThat(((SeverityAssessed) events.getLast()).level()).isEqualTo(4);
    }

    @Test
    void theActSaysWhoInWhichRoleOnWhichChannelAndWhen() {
        var act = events(register()).getFirst().act();
        assertThat(act)
                .isEqualTo(new Act(
                        People.AGENT.id(), Role.AGENT, Channel.PHONE, DisputeFixture.request(1), null, NOW, NOW));
    }

    @Test
    void registeredAgainUnderAnotherRequestItIsRefused() {
        new DisputeFixture()
                .given(register())
                .when(register())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ALREADY_REGISTERED,
                        Map.of("dispute", DISPUTE, "reference", DISPUTE.reference(), "phase", "REGISTERED")));
    }

    @Tag("requirement-1")
    @Tag("requirement-2")
    @Test
    void everyLackOfEveryGroundIsSaidAtOnce() {
        var nothing = new Registration.Claim(GroundKind.FINANCIAL, List.of(), null, null, null, null);
        var goods = new Registration.Claim(
                GroundKind.OPERATIONAL, null, new Goods(null, null, " ", "L1"), null, null, null);
        var words = new Registration.Claim(GroundKind.COMMUNICATION, null, null, null, null, null);
        new DisputeFixture()
                .when(register(registration(nothing, goods, words)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.GROUND_INCOMPLETE,
                        Map.of("ground", "G1", "kind", "FINANCIAL", "missing", "items"),
                        List.of(
                                new Rejection(
                                        Code.GROUND_INCOMPLETE,
                                        Map.of(
                                                "ground", "G2",
                                                "kind", "OPERATIONAL",
                                                "missing",
                                                        "goods.orderRef, goods.deliveryRef or goods.productRef, defect")),
                                new Rejection(
                                        Code.GROUND_INCOMPLETE,
                                        Map.of("ground", "G3", "kind", "COMMUNICATION", "missing", "failing")))));
    }

    @Test
    @Tag("requirement-1")
    void whatTheCustomerContestsIsKeptApartFromTheSumOfTheItems() {
        var registered = (DisputeRegistered) events(register(
                        with("customerDisputedAmount", Money.euros("175.00"), registration(overcharged("150.00")))))
                .getFirst();
        assertThat(registered.customerDisputedAmount()).isEqualTo(Money.euros("175.00"));
        assertThat(registered.grounds().getFirst().items())
                .containsExactly(new DisputedItem("F-2026-118", null, Money.euros("150.00"), FinancialReason.PRICE));
    }

    @Test
    void withoutAnyGroundItIsRefused() {
        refused(register(registration()), Code.GROUND_MISSING, Map.of("grounds", 0, "allowed", "1 or more"));
    }

    @Test
    void anAmountOfZeroIsRefused() {
        refused(register(registration(overcharged("0.00"))), Code.AMOUNT_NOT_POSITIVE, Map.of("amount", "0.00 EUR"));
    }

    @Test
    void twoCurrenciesInOneDisputeAreRefused() {
        var dollars = new Registration.Claim(
                GroundKind.FINANCIAL,
                List.of(new DisputedItem("F-2", null, Money.of("5.00", "USD"), FinancialReason.FEE)),
                null,
                null,
                null,
                null);
        refused(
                register(registration(overcharged("10.00"), dollars)),
                Code.CURRENCY_MISMATCH,
                Map.of("currencies", "EUR, USD"));
    }

    @Test
    void aCallerOfNoTeamHasToNameOne() {
        var integration =
                new Actor(AgentId.of("crm"), Set.of(Role.INTEGRATION), Set.of(), new Mandate(Money.euros("0.00"), "1"));
        new DisputeFixture()
                .when(integration, register())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.TEAM_UNKNOWN, Map.of("yourTeams", "[]")));
        new DisputeFixture()
                .when(integration, register(registration("care", JourneyStage.USE, damaged())))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anAuditorRegistersNothing() {
        new DisputeFixture()
                .when(People.AUDITOR, register())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of(
                                "action", "RegisterDispute",
                                "yourRoles", "AUDITOR",
                                "allowedRoles", "AGENT, SENIOR_AGENT, SUPERVISOR, EXTERNAL_AGENT, INTEGRATION")));
    }

    private static void refused(RegisterDispute command, Code code, Map<String, ?> facts) {
        new DisputeFixture().when(command).expectNoEvents().expectExceptionDetails(Rejection.of(code, facts));
    }

    private static List<DisputeEvent> events(RegisterDispute command) {
        return new DisputeFixture().given(command).events();
    }

    private static Registration critical(Criticality criticality) {
        var usual = registration(overcharged("150.00"));
        return new Registration(
                usual.customer(),
                usual.partyType(),
                criticality,
                usual.channel(),
                usual.team(),
                usual.journeyStage(),
                usual.product(),
                usual.site(),
                usual.source(),
                usual.summary(),
                usual.statement(),
                usual.expectedOutcome(),
                usual.grounds(),
                usual.customerDisputedAmount());
    }
}

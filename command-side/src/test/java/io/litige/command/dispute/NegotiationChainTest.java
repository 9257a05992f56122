package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.accept;
import static io.litige.command.dispute.Wishes.acceptCounter;
import static io.litige.command.dispute.Wishes.counter;
import static io.litige.command.dispute.Wishes.deadlock;
import static io.litige.command.dispute.Wishes.execute;
import static io.litige.command.dispute.Wishes.expire;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.refuseCounter;
import static io.litige.command.dispute.Wishes.refuseOffer;
import static io.litige.command.dispute.Wishes.supersede;
import static io.litige.command.dispute.Wishes.waive;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalAccepted;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.value.DeadlockCause;
import io.litige.api.value.Direction;
import io.litige.api.value.GivenBack;
import io.litige.api.value.Money;
import io.litige.api.value.OfferStatus;
import io.litige.api.value.Phase;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.SupersessionBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chain of offers and counter-offers, what becomes of each, and what happens when it does not move. */
@Tag("command-RefuseProposal")
@Tag("command-ExpireProposal")
@Tag("command-AcceptCounterProposal")
@Tag("command-RefuseCounterProposal")
@Tag("command-SupersedeAgreement")
@Tag("command-StateDeadlock")
class NegotiationChainTest {
    private static final Instant VALID_UNTIL = NOW.plus(Duration.ofDays(10));

    @Tag("requirement-55")
    @Test
    void anOfferSettlesEachGroundOrSaysThatItStaysOpen() {
        Stories.prepared()
                .when(with("grounds", List.of("G1"), propose(refund("80.00"))))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.GROUND_UNACCOUNTED,
                        Map.of("grounds", "G2", "allowed", "each in grounds or in staysOpen")));
        Stories.prepared()
                .when(with("grounds", List.of("G1", "G2"), with("staysOpen", List.of("G2"), propose(refund("80.00")))))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.GROUND_TWICE, Map.of("grounds", "G2")));
        var dispute = Stories.prepared().given(with("staysOpen", List.of("G2"), propose(refund("80.00"))));
        var made = (ProposalMade) dispute.events().getLast();
        assertThat(made.grounds()).containsExactly("G1");
        assertThat(made.staysOpen()).containsExactly("G2");
    }

    @Tag("requirement-56")
    @Test
    void eachOfferEndsInOneWayAndOneOfEachSideIsOpen() {
        var dispute = Stories.offered().given(refuseOffer("P1"));
        assertThat(status(dispute, "P1")).isEqualTo(OfferStatus.REFUSED);
        dispute.given(propose(refund("85.00")), counter("120.00"));
        assertThat(status(dispute, "P2")).isEqualTo(OfferStatus.SUPERSEDED);
        assertThat(status(dispute, "K1")).isEqualTo(OfferStatus.OPEN);
        dispute.given(propose(refund("90.00")));
        assertThat(status(dispute, "K1")).isEqualTo(OfferStatus.OPEN);
        dispute.given(counter("110.00"));
        assertThat(status(dispute, "K1")).isEqualTo(OfferStatus.SUPERSEDED);
        dispute.given(refuseCounter("K2"), propose(refund("95.00")));
        assertThat(status(dispute, "K2")).isEqualTo(OfferStatus.REFUSED);
        dispute.at(VALID_UNTIL.plusSeconds(1)).given(Actor.SYSTEM, expire("P4"));
        assertThat(status(dispute, "P4")).isEqualTo(OfferStatus.EXPIRED);
        assertThat(dispute.phase()).isEqualTo(Phase.NEGOTIATING);
    }

    @Tag("requirement-56")
    @Test
    void aRefusedOfferIsNotAcceptedAnyMore() {
        refused(
                Stories.offered().given(refuseOffer("P1")),
                accept("P1"),
                Code.PROPOSAL_NOT_OPEN,
                Map.of("proposal", "P1", "status", "REFUSED", "allowed", "OPEN"));
    }

    @Tag("requirement-56")
    @Test
    void anOfferExpiresByTheClockAloneAndOnce() {
        Stories.offered()
                .at(VALID_UNTIL)
                .when(Actor.SYSTEM, expire("P1"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PROPOSAL_NOT_DUE, Map.of("proposal", "P1", "dueAt", VALID_UNTIL, "now", VALID_UNTIL)));
        var expired = Stories.offered().at(VALID_UNTIL.plusSeconds(1)).given(Actor.SYSTEM, expire("P1"));
        assertThat(((ProposalExpired) expired.events().getLast()).validUntil()).isEqualTo(VALID_UNTIL);
        refused(
                expired,
                accept("P1"),
                Code.PROPOSAL_NOT_OPEN,
                Map.of("proposal", "P1", "status", "EXPIRED", "allowed", "OPEN"));
    }

    @Tag("requirement-56")
    @Test
    void weSayYesToTheCustomersOffer() {
        var dispute = Stories.offered().given(counter("95.00"), propose(refund("85.00")));
        int before = dispute.events().size();
        dispute.given(acceptCounter("K1", refund("95.00")));
        var happened = dispute.events().subList(before, dispute.events().size());
        assertThat(happened).hasAtLeastOneElementOfType(ProposalSuperseded.class);
        assertThat(happened)
                .filteredOn(CounterProposalAccepted.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((CounterProposalAccepted) event).proposal()).isEqualTo("P3"));
        assertThat(happened)
                .filteredOn(AgreementReached.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((AgreementReached) event).remedies())
                        .extracting(Remedy::amount)
                        .containsExactly(Money.euros("95.00")));
        assertThat(status(dispute, "K1")).isEqualTo(OfferStatus.ACCEPTED);
        assertThat(status(dispute, "P2")).isEqualTo(OfferStatus.SUPERSEDED);
        assertThat(dispute.phase()).isEqualTo(Phase.AGREED);
    }

    @Tag("requirement-56")
    @Test
    void aYesGivesWhatIsAskedForWithinWhatBindsAnyOffer() {
        var dispute = Stories.offered().given(counter("120.00"));
        refused(
                dispute,
                acceptCounter("K1", refund("90.00")),
                Code.COUNTER_PROPOSAL_NOT_MET,
                Map.of(
                        "counterProposal", "K1",
                        "asked", "120.00 EUR",
                        "offered", "90.00 EUR",
                        "allowed", "remedies worth 120.00 EUR or more, or an offer of our own"));
        refused(
                dispute,
                acceptCounter("K1", refund("120.00")),
                Code.AUTHORITY_EXCEEDED,
                Map.of(
                        "asked", "120.00 EUR",
                        "limit", "100.00 EUR",
                        "mandateVersion", "2026-01",
                        "approver", "INDEPENDENT_REVIEWER (up to 1000.00 EUR)",
                        "allowed", "ask for approval: POST /disputes/" + DISPUTE + "/approvals"));
        refused(
                dispute.given(refuseCounter("K1")),
                acceptCounter("K1", refund("120.00")),
                Code.COUNTER_PROPOSAL_NOT_OPEN,
                Map.of("counterProposal", "K1", "status", "REFUSED", "allowed", "OPEN"));
        refused(
                dispute,
                refuseCounter("K7"),
                Code.COUNTER_PROPOSAL_NOT_FOUND,
                Map.of("counterProposal", "K7", "known", "K1"));
    }

    @Tag("requirement-57")
    @Test
    void newFactsTakeThePlaceOfAnOpenOfferWhichStaysOnRecord() {
        var newer = with("supersedes", "P1", propose(refund("90.00")));
        refused(Stories.offered(), newer, Code.NEW_FACTS_MISSING, Map.of("field", "newFacts", "supersedes", "P1"));
        refused(
                Stories.offered(),
                with("supersedes", "P9", newer),
                Code.PROPOSAL_NOT_FOUND,
                Map.of("proposal", "P9", "known", "P1"));
        MakeProposal told = with("newFacts", "The carrier admits it", newer);
        var dispute = Stories.offered().given(told);
        assertThat(status(dispute, "P1")).isEqualTo(OfferStatus.SUPERSEDED);
        assertThat(status(dispute, "P2")).isEqualTo(OfferStatus.OPEN);
        assertThat(dispute.events())
                .filteredOn(ProposalSuperseded.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(Objects.requireNonNull(((ProposalSuperseded) event).newFacts())
                                .reveal())
                        .isEqualTo("The carrier admits it"));
    }

    @Tag("requirement-57")
    @Test
    void anAgreementGivesWayByConsentAndWhatWasDoneStaysDone() {
        var dispute = Stories.prepared().given(propose(refund("40.00"), refund("30.00")), accept("P1"), execute("R1"));
        dispute.given(People.SENIOR, supersede(SupersessionBasis.CONSENT));
        var event = (AgreementSuperseded) dispute.events().getLast();
        assertThat(event.proposal()).isEqualTo("P1");
        assertThat(event.remedies()).containsExactly("R2");
        assertThat(event.givenBack()).isEqualTo(new GivenBack("P1", Money.euros("30.00")));
        assertThat(dispute.phase()).isEqualTo(Phase.NEGOTIATING);
        dispute.given(propose(refund("35.00")), accept("P2"));
        refused(
                dispute,
                execute("R2"),
                Code.REMEDY_NOT_OWED,
                Map.of("remedy", "R2", "status", "REPLACED", "owed", "R3"));
    }

    @Tag("requirement-57")
    @Test
    void consentIsProvenAndWithoutItSomethingIsOverdue() {
        Stories.agreed()
                .when(People.SENIOR, with("proof", null, supersede(SupersessionBasis.CONSENT)))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.CONSENT_MISSING, Map.of("field", "proof", "basis", "CONSENT")));
        Stories.agreed()
                .when(People.SENIOR, supersede(SupersessionBasis.NON_EXECUTION))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.AGREEMENT_KEPT,
                        Map.of("owed", "R1 by 2026-03-10", "day", "2026-03-10", "allowed", "CONSENT")));
        Stories.agreed()
                .at(NOW.plus(Duration.ofDays(1)))
                .when(People.SENIOR, supersede(SupersessionBasis.NON_EXECUTION))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anAgentAloneEndsNoAgreement() {
        refused(
                Stories.agreed(),
                supersede(SupersessionBasis.CONSENT),
                Code.ACTION_NOT_PERMITTED,
                Map.of(
                        "action", "SupersedeAgreement",
                        "yourRoles", "AGENT",
                        "allowedRoles", "SENIOR_AGENT, SUPERVISOR, INDEPENDENT_REVIEWER"));
    }

    @Test
    void aWaivedRemedyGivesBackWhatItGaveAway() {
        var event = (RemedyWaived) Stories.agreed().given(waive("R1")).events().getLast();
        assertThat(event.givenBack()).isEqualTo(new GivenBack("P1", Money.euros("80.00")));
    }

    @Tag("requirement-43")
    @Test
    void manyExchangesWithoutMovementAreADeadlockStatedOnce() {
        var dispute = Stories.offered();
        for (int i = 0; i < 5; i++) {
            dispute.given(message(i % 2 == 0 ? Direction.INBOUND : Direction.OUTBOUND));
        }
        assertThat(deadlocks(dispute)).isEmpty();
        dispute.given(counter("150.00"), message(Direction.INBOUND), message(Direction.INBOUND));
        assertThat(deadlocks(dispute)).singleElement().satisfies(event -> {
            assertThat(event.cause()).isEqualTo(DeadlockCause.EXCHANGES);
            assertThat(event.exchanges()).isEqualTo(6);
            assertThat(event.since()).isEqualTo(NOW);
            assertThat(event.policyVersion()).isEqualTo("negotiation-1");
        });
    }

    @Tag("requirement-43")
    @Test
    void whoOffersMoreOrAsksForLessStartsItAnew() {
        var dispute = Stories.offered();
        for (int i = 0; i < 3; i++) {
            dispute.given(message(Direction.INBOUND), counter(150 - i + ".00"));
            dispute.given(message(Direction.OUTBOUND), propose(refund(81 + i + ".00")));
        }
        assertThat(deadlocks(dispute)).isEmpty();
    }

    @Tag("requirement-43")
    @Test
    void manyDaysWithoutMovementAreADeadlockToo() {
        var dueAt = NOW.plus(Duration.ofDays(15));
        Stories.offered()
                .at(dueAt)
                .when(Actor.SYSTEM, deadlock())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.DEADLOCK_NOT_DUE, Map.of("since", NOW, "dueAt", dueAt, "now", dueAt, "days", 15)));
        var dispute = Stories.offered().at(dueAt.plusSeconds(1)).given(Actor.SYSTEM, deadlock());
        assertThat(deadlocks(dispute)).extracting(DeadlockDetected::cause).containsExactly(DeadlockCause.DURATION);
        dispute.when(Actor.SYSTEM, deadlock())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.NO_DEADLOCK,
                        Map.of("negotiating", true, "stated", true, "allowed", "once per standstill")));
        Stories.agreed()
                .at(dueAt.plusSeconds(1))
                .when(Actor.SYSTEM, deadlock())
                .expectExceptionDetails(Rejection.of(
                        Code.NO_DEADLOCK,
                        Map.of("negotiating", false, "stated", false, "allowed", "once per standstill")));
    }

    @Test
    void anOfferSaysWhatOfItIsGivenAway() {
        var event = (ProposalMade) Stories.offered().events().getLast();
        assertThat(event.remedies()).singleElement().satisfies(remedy -> {
            assertThat(remedy.kind()).isEqualTo(RemedyKind.REFUND);
            assertThat(remedy.goodwill()).isEqualTo(Money.euros("80.00"));
        });
    }

    private static List<DeadlockDetected> deadlocks(DisputeFixture dispute) {
        return dispute.events().stream()
                .filter(DeadlockDetected.class::isInstance)
                .map(DeadlockDetected.class::cast)
                .toList();
    }

    private static OfferStatus status(DisputeFixture dispute, String id) {
        var offers = dispute.state().negotiation().offers();
        var own = offers.own().get(id);
        return own == null ? Objects.requireNonNull(offers.theirs().get(id)).status() : own.status();
    }

    private static void refused(DisputeFixture dispute, DisputeCommand command, Code code, Map<String, ?> facts) {
        dispute.when(command).expectNoEvents().expectExceptionDetails(Rejection.of(code, facts));
    }
}

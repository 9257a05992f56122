package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.thank;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.RemedyOffer;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.IncentiveGranted;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.Goodwill;
import io.litige.api.value.Mandate;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.RemedyKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thank-you after it was solved, and the limits over several acts that hold for every gesture. */
class GrantLoyaltyIncentiveTest {
    private static final Actor LIMITED = limited(People.AGENT, "250.00");
    private static final Actor SUPERVISOR = limited(People.SUPERVISOR, "6000.00");

    @Test
    @Tag("requirement-100")
    void itIsRecordedApartFromRedressAndCounts() {
        var dispute = Stories.resolved().given(LIMITED, thank("20.00"));
        var granted = (IncentiveGranted) dispute.events().getLast();
        assertThat(granted.id()).isEqualTo("L1");
        assertThat(granted.goodwill())
                .isEqualTo(new Goodwill(
                        LIMITED.id(),
                        dispute.state().identity().customer(),
                        Money.euros("20.00"),
                        LocalDate.ofInstant(dispute.now(), java.time.ZoneId.of("Europe/Paris"))));
        assertThat(dispute.wishes()).hasSize(1);
        assertThat(dispute.state().pendingRemedies()).isEmpty();
    }

    @Test
    @Tag("requirement-100")
    void moneyBackIsNoThankYou() {
        Stories.resolved()
                .when(with("kind", RemedyKind.REFUND, thank("20.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.INCENTIVE_KIND_REFUSED,
                        Map.of("kind", "REFUND", "allowed", "DISCOUNT, SERVICE_FREE, UPGRADE, VOUCHER")));
    }

    @Test
    void whatOthersGaveLeavesTooLittleAndTheRefusalSaysHowMuch() {
        Stories.prepared()
                .givenBefore("200.00")
                .when(LIMITED, propose(refund("80.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.LIMIT_EXCEEDED,
                        Map.of(
                                "scope", "CUSTOMER_12_MONTHS",
                                "limit", "250.00 EUR",
                                "used", "200.00 EUR",
                                "requested", "80.00 EUR",
                                "remaining", "50.00 EUR",
                                "grantor", "anna",
                                "mandateVersion", "2026-01",
                                "allowed", "up to 50.00 EUR, or an approval by somebody with a higher limit")));
    }

    @Test
    void anApprovalLetsItCountInTheApproversName() {
        var dispute = Stories.prepared()
                .givenBefore("200.00")
                .given(LIMITED, Wishes.ask("80.00"))
                .given(SUPERVISOR, Wishes.grant("A1"))
                .given(LIMITED, propose("A1", refund("80.00")));
        var made = (ProposalMade) dispute.events().getLast();
        assertThat(made.approval()).isEqualTo("A1");
        assertThat(made.goodwill()).extracting(Goodwill::grantor).isEqualTo(SUPERVISOR.id());
    }

    @Test
    void whatIsOwedBecauseOfFaultDoesNotCountButOnlyThen() {
        var owed = new RemedyOffer(
                RemedyKind.REFUND, RemedyBasis.REDRESS, Money.euros("80.00"), null, null, null, null, null, null);
        var claimed = Stories.prepared().given(LIMITED, propose(owed));
        assertThat(((ProposalMade) claimed.events().getLast()).goodwill())
                .as("calling it redress does not make it owed")
                .isNotNull();
        var admitted = Stories.prepared().given(Wishes.fault("G1", "G2")).given(LIMITED, propose(owed));
        assertThat(((ProposalMade) admitted.events().getLast()).goodwill()).isNull();
        assertThat(admitted.wishes()).isEmpty();
    }

    private static Actor limited(Actor actor, String perCustomer) {
        var mandate = new Mandate(
                actor.mandate().limit(),
                actor.mandate().version(),
                new MandateLimits(null, Money.euros(perCustomer), null));
        return new Actor(actor.id(), actor.roles(), Set.copyOf(actor.teams()), mandate);
    }
}

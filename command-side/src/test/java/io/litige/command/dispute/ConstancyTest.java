package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.EscalationEvent.Escalated;
import io.litige.api.event.NegotiationEvent.ApprovalGranted;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is on record for those who ask later why somebody was treated otherwise, or who had to be asked. */
class ConstancyTest {
    /** Whoever departs from what similar cases were decided like says why, and it stays with the offer. */
    @Test
    @Tag("requirement-44")
    void whyAnOfferDepartsFromSimilarCasesStaysWithIt() {
        var dispute = Stories.prepared()
                .given(Wishes.with(
                        "departure", "The second failure within a month", Wishes.propose(Wishes.refund("60.00"))));
        assertThat(dispute.events().getLast())
                .isInstanceOfSatisfying(ProposalMade.class, made -> assertThat(made.departure())
                        .isNotNull()
                        .satisfies(text -> assertThat(text.reveal()).isEqualTo("The second failure within a month")));
        var plain = Stories.prepared().given(Wishes.propose(Wishes.refund("60.00")));
        assertThat(((ProposalMade) plain.events().getLast()).departure()).isNull();
    }

    /** How often hierarchy is asked, at which mandate, for how much and who sufficed: each is in the record. */
    @Test
    @Tag("requirement-39")
    void whoHadToBeAskedAndWhatMandateWouldHaveSufficedIsOnRecord() {
        var dispute = Stories.prepared()
                .given(Wishes.ask("180.00"))
                .given(People.SUPERVISOR, Wishes.grant("A1"))
                .given(People.AGENT, Wishes.escalate());
        var asked = only(dispute, ApprovalRequested.class);
        assertThat(asked.amount()).isEqualTo(Money.euros("180.00"));
        assertThat(asked.mandate().limit()).isEqualTo(Money.euros("100.00"));
        assertThat(asked.mandate().version()).isNotBlank();
        assertThat(asked.act().role()).isEqualTo(Role.AGENT);
        var granted = only(dispute, ApprovalGranted.class);
        assertThat(granted.act().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(granted.mandate().limit()).isEqualTo(Money.euros("2000.00"));
        var escalated = only(dispute, Escalated.class);
        assertThat(escalated.from()).isZero();
        assertThat(escalated.to()).isEqualTo(1);
        assertThat(escalated.act().role()).isEqualTo(Role.AGENT);
        assertThat(dispute.state().groundsWithOrigin()).as("what it was about").containsExactlyInAnyOrder("G1", "G2");
    }

    private static <E> E only(DisputeFixture dispute, Class<E> type) {
        return dispute.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}

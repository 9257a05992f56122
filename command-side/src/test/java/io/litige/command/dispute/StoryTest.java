package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.accept;
import static io.litige.command.dispute.Wishes.acknowledge;
import static io.litige.command.dispute.Wishes.ask;
import static io.litige.command.dispute.Wishes.check;
import static io.litige.command.dispute.Wishes.close;
import static io.litige.command.dispute.Wishes.execute;
import static io.litige.command.dispute.Wishes.origin;
import static io.litige.command.dispute.Wishes.position;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.register;
import static io.litige.command.dispute.Wishes.resolve;
import static io.litige.command.dispute.Wishes.startAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.NegotiationCommand.GrantApproval;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.Receipt;
import io.litige.api.value.Side;
import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void aDisputeGoesAllTheWay() {
        new DisputeFixture()
                .given(register(), acknowledge(), startAssessment())
                .given(position(Side.CUSTOMER), position(Side.COMPANY), origin("G1"), origin("G2"), ask("250.00"))
                .given(People.SUPERVISOR, new GrantApproval(Wishes.DISPUTE, "A1", null, null))
                .given(propose("A1", refund("250.00")), accept("P1"), execute("R1"), check(CheckAnswer.YES), resolve())
                .when(close())
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.exactSequenceOf(Matchers.predicate(DisputeClosed.class::isInstance))));
    }

    @Test
    void aRegistrationAnswersWithTheReceiptOfItsLastEvent() {
        new DisputeFixture()
                .when(register())
                .expectResultMessagePayload(Receipt.of(Wishes.DISPUTE, 3, List.of("G1", "G2")));
    }

    @Test
    void theReceiptShowsNoTextOfTheCustomer() {
        var fixture = new DisputeFixture().given(register());
        assertThat(fixture.events().toString()).doesNotContain("Camille", "CL-88", "charged");
    }
}

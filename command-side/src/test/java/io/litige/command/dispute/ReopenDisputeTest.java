package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.reopen;
import static io.litige.command.dispute.Wishes.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.value.Phase;
import org.junit.jupiter.api.Test;

class ReopenDisputeTest {
    @Test
    void itGoesBackToAssessment() {
        var dispute = Stories.closed().given(reopen());
        assertThat(dispute.phase()).isEqualTo(Phase.ASSESSING);
    }

    @Test
    void anOfferThatStillStoodEnds() {
        Stories.offered()
                .given(withdraw())
                .when(reopen())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(event -> event instanceof ProposalSuperseded e
                                && e.proposal().equals("P1")),
                        predicate(DisputeReopened.class::isInstance))));
    }
}

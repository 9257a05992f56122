package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.photo;
import static io.litige.command.dispute.Wishes.position;
import static io.litige.command.dispute.Wishes.respond;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.FinalResponseSent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.Phase;
import io.litige.api.value.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendFinalResponseTest {
    @Test
    void aRejectionEndsTheDispute() {
        Stories.prepared()
                .when(People.SENIOR, respond(FinalResponseForm.REJECT))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        predicate(FinalResponseSent.class::isInstance), predicate(DisputeRejected.class::isInstance))));
    }

    @Test
    void theOtherFormsLeaveItsPhase() {
        var dispute = Stories.prepared().given(People.SENIOR, respond(FinalResponseForm.ACCEPT));
        assertThat(dispute.phase()).isEqualTo(Phase.ASSESSING);
    }

    @Test
    void aRejectionNeedsReasonsRecourseAndGroundsToStandOn() {
        var bare = with("recourse", null, with("reasons", " ", respond(FinalResponseForm.REJECT)));
        Stories.assessing()
                .given(position(Side.CUSTOMER))
                .when(People.SENIOR, bare)
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.REASONS_MISSING,
                        Map.of("form", "REJECT"),
                        List.of(
                                new Rejection(
                                        Code.RECOURSE_MISSING,
                                        Map.of(
                                                "partyType", "CONSUMER",
                                                "allowed", "name the mediator and how to reach them")),
                                new Rejection(
                                        Code.EVIDENCE_MISSING,
                                        Map.of(
                                                "evidence", "0",
                                                "positions", "CUSTOMER",
                                                "allowed", "one piece of evidence, or both sides' positions")))));
    }

    @Test
    void onePieceOfEvidenceIsEnoughToStandOn() {
        Stories.assessing()
                .given(photo())
                .when(People.SENIOR, respond(FinalResponseForm.REJECT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anAgentDoesNotSpeakTheLastWord() {
        Stories.prepared()
                .when(People.AGENT, respond(FinalResponseForm.ACCEPT))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of(
                                "action", "SendFinalResponse",
                                "yourRoles", "AGENT",
                                "allowedRoles", "SENIOR_AGENT, SUPERVISOR")));
    }
}

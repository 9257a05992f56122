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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void aRejectionNeedsReasonsGroundsToStandOnAndNoDeadLink() {
        var bare = with(
                "recourse",
                "Or https://ec.europa.eu/consumers/odr",
                with("reasons", " ", respond(FinalResponseForm.REJECT)));
        Stories.assessing()
                .given(position(Side.CUSTOMER))
                .when(People.SENIOR, bare)
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.REASONS_MISSING,
                        Map.of("form", "REJECT"),
                        List.of(
                                new Rejection(
                                        Code.RECOURSE_OUTDATED,
                                        Map.of(
                                                "field", "recourse",
                                                "closedOn", "2025-07-20",
                                                "allowed", "no link to the EU platform for online disputes")),
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

    @ParameterizedTest
    @EnumSource(FinalResponseForm.class)
    @Tag("requirement-86")
    void everyFormNamesTheMediatorOfTheDayToAConsumer(FinalResponseForm form) {
        var sent = sent(Stories.prepared().given(People.SENIOR, respond(form)));
        assertThat(Objects.requireNonNull(sent.recourse()).value())
                .isEqualTo("Recours Médiateur du commerce, https://mediateur.example\nWe also answer by telephone.");
        assertThat(sent.mediator()).isEqualTo("MED-A");
        assertThat(sent.recourseVersion()).isEqualTo("recourse-2");
        assertThat(sent.language()).isEqualTo("fr");
    }

    @Test
    @Tag("requirement-86")
    void fromTheNextMediatorsFirstDayOnItIsTheNextOneInTheCustomersLanguage() {
        var english = with("language", "en", respond(FinalResponseForm.ACCEPT));
        var last = Stories.prepared().at(Instant.parse("2026-12-31T12:00:00Z")).given(People.SENIOR, english);
        assertThat(sent(last).mediator()).isEqualTo("MED-A");
        var first = Stories.prepared().at(Instant.parse("2027-01-01T12:00:00Z")).given(People.SENIOR, english);
        assertThat(Objects.requireNonNull(sent(first).recourse()).value())
                .startsWith("Recourse Médiation du meuble, https://meuble.example");
    }

    private static FinalResponseSent sent(DisputeFixture dispute) {
        return dispute.events().stream()
                .filter(FinalResponseSent.class::isInstance)
                .map(FinalResponseSent.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}

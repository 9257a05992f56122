package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.confirmVoid;
import static io.litige.command.dispute.Wishes.decideReview;
import static io.litige.command.dispute.Wishes.deescalate;
import static io.litige.command.dispute.Wishes.escalate;
import static io.litige.command.dispute.Wishes.review;
import static io.litige.command.dispute.Wishes.signal;
import static io.litige.command.dispute.Wishes.voidIt;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.EscalationEvent.Escalated;
import io.litige.api.event.EscalationEvent.ReviewDecided;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.Phase;
import io.litige.api.value.ReviewVerdict;
import io.litige.api.value.Source;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Taking a dispute higher, outside, or off the books; and opening one nobody complained of. */
@Tag("command-Escalate")
@Tag("command-Deescalate")
@Tag("command-AssignIndependentReviewer")
@Tag("command-DecideReview")
@Tag("command-VoidDispute")
@Tag("command-ConfirmVoid")
@Tag("command-OpenDisputeFromSignal")
class EscalationTest {
    @Test
    void itGoesUpOneLevelAtATimeToANamedReceiverAndNoHigherThanThree() {
        var top = Stories.registered().given(escalate(), escalate(), escalate());
        var last = (Escalated) top.events().getLast();
        assertThat(last.from()).isEqualTo(2);
        assertThat(last.to()).isEqualTo(3);
        assertThat(last.receiver()).isEqualTo(People.SUPERVISOR.id());
        top.when(escalate())
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.ESCALATION_AT_LIMIT, Map.of("level", 3, "allowed", "0 to 3")));
        Stories.registered()
                .when(deescalate())
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.ESCALATION_AT_LIMIT, Map.of("level", 0, "allowed", "0 to 3")));
    }

    @Test
    void theReceiverOfAnotherTeamGetsToSeeIt() {
        assertThat(Stories.registered()
                        .given(with("receiver", People.STRANGER.id(), escalate()))
                        .state()
                        .relation()
                        .participants())
                .contains(People.STRANGER.id());
    }

    @Test
    @Tag("requirement-41")
    void whoeverActedOnItDoesNotReviewIt() {
        Stories.offered()
                .when(People.SUPERVISOR, review(People.AGENT))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.REVIEWER_INVOLVED,
                        Map.of(
                                "reviewer", "anna",
                                "involved", "anna",
                                "allowed", "somebody who has done nothing on this dispute or a duplicate of it")));
    }

    @Test
    @Tag("requirement-41")
    void theReviewersDecisionReplacesTheOfferThatStood() {
        var reviewed = Stories.offered()
                .given(People.SUPERVISOR, review(People.REVIEWER))
                .given(People.REVIEWER, decideReview(ReviewVerdict.REPLACES));
        assertThat(reviewed.state().standingOffer()).isNull();
        var confirmed = Stories.offered()
                .given(People.SUPERVISOR, review(People.REVIEWER))
                .given(People.REVIEWER, decideReview(ReviewVerdict.CONFIRMS));
        assertThat(confirmed.state().standingOffer()).isEqualTo("P1");
    }

    @Test
    @Tag("requirement-41")
    void theReviewersDecisionBringsARejectedDisputeBack() {
        assertThat(Stories.rejected()
                        .given(People.SUPERVISOR, review(People.REVIEWER))
                        .given(People.REVIEWER, decideReview(ReviewVerdict.REPLACES))
                        .phase())
                .isEqualTo(Phase.ASSESSING);
    }

    @Test
    @Tag("requirement-42")
    void theDecisionNamesTheTermsAndTheCustomersInterest() {
        var decided = (ReviewDecided) Stories.offered()
                .given(People.SUPERVISOR, review(People.REVIEWER))
                .given(People.REVIEWER, decideReview(ReviewVerdict.CONFIRMS))
                .events()
                .getLast();
        assertThat(decided.termsClause().value()).isEqualTo("Terms 2026-01, 7");
        assertThat(decided.customerInterest().value()).isEqualTo("Paid twice");
    }

    @Test
    void onlyTheReviewerDecides() {
        Stories.offered()
                .when(decideReview(ReviewVerdict.CONFIRMS))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.REVIEWER_MISSING, Map.of("allowed", "AssignIndependentReviewer first")));
        Stories.offered()
                .given(People.SUPERVISOR, review(People.REVIEWER))
                .when(decideReview(ReviewVerdict.CONFIRMS))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.NOT_THE_REVIEWER, Map.of("reviewer", "rosa")));
    }

    @Test
    void twoPersonsVoidADisputeOpenedByMistake() {
        Stories.registered()
                .when(People.SUPERVISOR, confirmVoid())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.VOID_NOT_REQUESTED, Map.of("allowed", "VoidDispute first, by another person")));
        var asked = Stories.registered().given(People.SUPERVISOR, voidIt());
        asked.when(People.SUPERVISOR, confirmVoid())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CONFIRMER_IS_REQUESTER, Map.of("requester", "sami", "allowed", "another supervisor")));
        assertThat(asked.phase()).isEqualTo(Phase.REGISTERED);
        assertThat(asked.given(People.SECOND_SUPERVISOR, confirmVoid()).phase()).isEqualTo(Phase.VOIDED);
    }

    @Test
    @Tag("requirement-6")
    void aDisputeFromASignalSaysSoAndOneSignalIsOneDispute() {
        var opened = (DisputeRegistered)
                new DisputeFixture().given(People.QUALITY, signal()).events().getFirst();
        assertThat(opened.source()).isEqualTo(new Source("SIGNAL", "SURVEY:S-4711"));
        assertThat(signal().ofItsSignal().disputeId())
                .isEqualTo(signal().ofItsSignal().disputeId())
                .isNotEqualTo(
                        with("signalRef", "S-4712", signal()).ofItsSignal().disputeId());
        var again = new DisputeFixture().given(People.QUALITY, signal());
        again.when(People.QUALITY, signal())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ALREADY_REGISTERED,
                        Map.of(
                                "dispute",
                                Wishes.DISPUTE,
                                "reference",
                                Wishes.DISPUTE.reference(),
                                "phase",
                                "REGISTERED")));
    }
}

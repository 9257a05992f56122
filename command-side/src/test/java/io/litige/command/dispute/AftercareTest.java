package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.AftercareCommand.CompareExpectation;
import io.litige.api.command.AftercareCommand.CompleteFollowUp;
import io.litige.api.command.AftercareCommand.PlanFollowUp;
import io.litige.api.command.AftercareCommand.RateService;
import io.litige.api.command.AftercareCommand.RecordFeedback;
import io.litige.api.command.AftercareCommand.RequestRating;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AftercareEvent.ExpectationCompared;
import io.litige.api.event.AftercareEvent.RatingRequested;
import io.litige.api.event.AftercareEvent.ServiceRated;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.ExpectationMet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ratings and feedback, measures, expectations. */
@Tag("command-RequestRating")
@Tag("command-RateService")
@Tag("command-RecordFeedback")
@Tag("command-PlanFollowUp")
@Tag("command-CompleteFollowUp")
@Tag("command-CompareExpectation")
class AftercareTest {
    static RequestRating askRating() {
        return new RequestRating(Wishes.DISPUTE, null, null);
    }

    static RateService rate(int score) {
        return new RateService(Wishes.DISPUTE, "F1", score, null, null, null);
    }

    static RecordFeedback feedback(int score) {
        return new RecordFeedback(Wishes.DISPUTE, score, "Trois appels.", null, null);
    }

    static PlanFollowUp plan(String due) {
        return new PlanFollowUp(Wishes.DISPUTE, "Contrôle au quai", LocalDate.parse(due), true, null, null);
    }

    static CompleteFollowUp complete() {
        return new CompleteFollowUp(Wishes.DISPUTE, "M1", "Le quai scanne les tailles.", null, null);
    }

    static CompareExpectation compare() {
        return new CompareExpectation(Wishes.DISPUTE, ExpectationMet.PARTLY_MET, "Remboursé, sans geste.", null, null);
    }

    @Test
    @Tag("requirement-99")
    void aLinkRatesOnceAndWithinItsTime() {
        var dispute = Stories.resolved().given(askRating());
        var asked = all(dispute, RatingRequested.class).getFirst();
        assertThat(asked.token().reveal()).isEqualTo("RATING-1");
        assertThat(asked.expiresAt()).isEqualTo(dispute.now().plus(Duration.ofDays(30)));
        dispute.when(askRating())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RATING_OPEN,
                        Map.of(
                                "rating", "F1",
                                "expiresAt", asked.expiresAt().toString(),
                                "allowed", "the link there is, or a new one once it is used or over")));
        dispute.given(Actor.SYSTEM, rate(5));
        assertThat(all(dispute, ServiceRated.class).getFirst().score()).isEqualTo(5);
        assertThat(all(dispute, PromiseMade.class)).isEmpty();
        dispute.when(Actor.SYSTEM, rate(1))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RATING_USED,
                        Map.of(
                                "rating", "F1",
                                "usedAt", dispute.now().toString(),
                                "allowed", "one rating for each link")));
    }

    @Test
    @Tag("requirement-99")
    void aLinkThatIsOverRatesNothingAndNobodyElseRates() {
        var dispute = Stories.resolved().given(askRating());
        var over = all(dispute, RatingRequested.class).getFirst().expiresAt();
        dispute.at(over.plusSeconds(1));
        dispute.when(Actor.SYSTEM, rate(4))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RATING_EXPIRED,
                        Map.of(
                                "rating", "F1",
                                "expiresAt", over.toString(),
                                "now", over.plusSeconds(1).toString())));
        dispute.when(rate(4))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "RateService", "yourRoles", "AGENT", "allowedRoles", "none")));
    }

    @Test
    @Tag("requirement-9")
    void negativeFeedbackPromisesACallOfTheOwnerWithinFourWorkingHours() {
        var dispute =
                Stories.resolved().at(Instant.parse("2026-03-10T16:00:00Z")).given(feedback(2));
        var promised = all(dispute, PromiseMade.class).getLast();
        assertThat(promised.keeper()).isEqualTo(People.AGENT.id());
        // One hour is left that day in Paris, three are of the next.
        assertThat(promised.dueAt()).isEqualTo("2026-03-11T11:00:00Z");
        assertThat(dispute.state().pendingPromises()).containsExactly(promised.id());

        var pleased = Stories.resolved().given(feedback(3));
        assertThat(all(pleased, PromiseMade.class)).isEmpty();
        var closed = Stories.closed().given(feedback(1));
        assertThat(all(closed, PromiseMade.class)).isEmpty();
    }

    @Test
    void aMeasureIsPlannedAheadAndCompletedOnce() {
        var dispute = Stories.resolved();
        dispute.when(plan("2026-03-09"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.DUE_IN_PAST,
                        Map.of("field", "dueOn", "dueOn", "2026-03-09", "allowed", "from 2026-03-10 on")));
        dispute.given(plan("2026-03-12"), complete());
        dispute.when(complete())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.FOLLOW_UP_DONE,
                        Map.of("followUp", "M1", "open", "none", "allowed", "a measure still open")));
    }

    @Test
    @Tag("requirement-102")
    void whatWasChangedIsToldToTheCustomer() {
        var dispute = Stories.resolved().given(plan("2026-03-12"), complete());
        dispute.given(Wishes.with("template", "changes", Letters.answer("")));
        var told = dispute.events().stream()
                .filter(CommunicationRecorded.class::isInstance)
                .map(CommunicationRecorded.class::cast)
                .toList();
        assertThat(told.getLast().content().reveal()).contains("Changé : Le quai scanne les tailles.");
    }

    @Test
    @Tag("requirement-115")
    void whatWasDeliveredStandsBesideWhatWasHopedFor() {
        var hoped = Wishes.with("expectedOutcome", "Être remboursé", Wishes.registration(Wishes.overcharged("18.00")));
        var dispute = new DisputeFixture().given(Wishes.register(hoped)).given(compare());
        assertThat(all(dispute, ExpectationCompared.class).getFirst().met()).isEqualTo(ExpectationMet.PARTLY_MET);
        var silent = Wishes.with("expectedOutcome", null, Wishes.registration(Wishes.overcharged("18.00")));
        new DisputeFixture()
                .given(Wishes.register(silent))
                .when(compare())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.EXPECTATION_MISSING,
                        Map.of("allowed", "a dispute whose registration has an expectedOutcome")));
    }

    private static <E extends DisputeEvent> List<E> all(DisputeFixture dispute, Class<E> type) {
        return dispute.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}

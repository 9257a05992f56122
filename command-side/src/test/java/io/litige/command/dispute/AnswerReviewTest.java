package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.AftercareCommand.ReviewAnswer;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.policy.SamplingPolicy;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.command.facts.Checks;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers are looked at again by sample (requirement 31). */
@Tag("requirement-31")
@Tag("command-ReviewAnswer")
class AnswerReviewTest {
    private static final SamplingPolicy TENTH = new SamplingPolicy("quality-1", LocalDate.parse("2026-01-01"), 10, 5);

    /** Tight, because it asks for no substance: the answer itself has five working days. */
    @Test
    void aFirstWordIsDueWithinAWorkingDay() {
        var registered = Stories.registered().state();
        assertThat(registered.dueAt(ClockKind.ACKNOWLEDGEMENT))
                .isEqualTo(DisputeFixture.CALENDAR.plusWorkingDays(Wishes.NOW, 1));
        assertThat(registered.dueAt(ClockKind.FIRST_ANSWER))
                .isEqualTo(DisputeFixture.CALENDAR.plusWorkingDays(Wishes.NOW, 5));
    }

    @Test
    void theShareOfTheAnswersIsLookedAtAndTheSameOnesWhoeverAsks() {
        long sampled = IntStream.range(0, 10_000)
                .filter(i -> TENTH.samples(new DisputeId(new UUID(5, i)), "C2"))
                .count();
        assertThat(sampled).isBetween(900L, 1_100L);
        var dispute = new DisputeId(new UUID(5, 1));
        assertThat(TENTH.samples(dispute, "C2"))
                .isEqualTo(new SamplingPolicy("quality-1", LocalDate.EPOCH, 10, 9).samples(dispute, "C2"));
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> new SamplingPolicy("all", LocalDate.EPOCH, 100, 5)
                                .samples(new DisputeId(new UUID(6, i)), "C1"))
                        .count())
                .isEqualTo(1_000);
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> new SamplingPolicy("none", LocalDate.EPOCH, 0, 5)
                                .samples(new DisputeId(new UUID(6, i)), "C1"))
                        .count())
                .isZero();
    }

    @Test
    void aSampledAnswerIsLookedAtOnceByWhoeverHadNothingToDoWithIt() {
        var dispute = answered();
        var sampled = sampled(dispute, true);
        dispute.given(People.QUALITY, review(sampled));
        assertThat(dispute.events().getLast()).isInstanceOfSatisfying(AnswerReviewed.class, reviewed -> {
            assertThat(reviewed.communication()).isEqualTo(sampled);
            assertThat(reviewed.policyVersion()).isEqualTo("quality-1");
            assertThat(reviewed.answeredAt()).isEqualTo(Wishes.NOW);
        });
        dispute.when(People.QUALITY, review(sampled))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ANSWER_REVIEWED,
                        Map.of("communication", sampled, "allowed", "an answer not looked at again yet")));
    }

    @Test
    void nobodyChoosesWhoseAnswerIsLookedAt() {
        var dispute = answered();
        var other = sampled(dispute, false);
        dispute.when(People.QUALITY, review(other))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ANSWER_NOT_SAMPLED,
                        Map.of(
                                "communication", other,
                                "policy", "quality-1",
                                "percent", "50",
                                "allowed", "those of GET /answer-sample")));
        dispute.when(People.QUALITY, review("C99"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ANSWER_NOT_FOUND,
                        Map.of(
                                "answer",
                                "C99",
                                "known",
                                Checks.joined(dispute.state()
                                        .aftercare()
                                        .answers()
                                        .given()
                                        .keySet()))));
        dispute.when(People.AGENT, review(other)).expectNoEvents().expectException(Rejected.class);
    }

    /** Enough answers for some to be in the sample and some not. */
    static DisputeFixture answered() {
        var dispute = Stories.registered();
        for (int i = 0; i < 20; i++) {
            dispute.given(Wishes.message(Direction.OUTBOUND));
        }
        return dispute;
    }

    private static String sampled(DisputeFixture dispute, boolean in) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "C" + i)
                .filter(id -> dispute.state().sentAt(id) != null)
                .filter(id -> in == Policies.SAMPLING.versions().getFirst().samples(Wishes.DISPUTE, id))
                .findFirst()
                .orElseThrow();
    }

    static ReviewAnswer reviewOfTheFirst() {
        return review(sampled(answered(), true));
    }

    private static ReviewAnswer review(String communication) {
        return new ReviewAnswer(Wishes.DISPUTE, communication, 5, 3, 4, 5, "Le délai manque.", null, null);
    }
}

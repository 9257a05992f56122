package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.LifecycleEvent.AssessmentStarted;
import io.litige.api.event.LifecycleEvent.DisputeAcknowledged;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.PhaseTimes;
import io.litige.api.query.PhaseTimes.Stay;
import io.litige.api.value.Phase;
import io.litige.api.value.WaitingEnd;
import io.litige.api.value.WaitingParty;
import io.litige.query.support.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a dispute stayed in each phase, pauses apart. */
@Tag("requirement-32")
class PhaseFoldTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void eachPhaseHasATimeOfItsOwnAndPausesStandApart() {
        var story = worked();
        var counted = counted(story, NOON.plus(Duration.ofDays(10)));
        assertThat(counted.phases())
                .extracting(Stay::phase)
                .containsExactly(Phase.REGISTERED, Phase.ACKNOWLEDGED, Phase.ASSESSING);
        assertThat(time(counted, 0).wall()).isEqualTo(Duration.ofHours(3));
        assertThat(time(counted, 1).wall()).isEqualTo(Duration.ofDays(1));
        assertThat(time(counted, 1).paused()).isZero();
        assertThat(time(counted, 2).wall()).isEqualTo(Duration.ofDays(9));
        assertThat(time(counted, 2).paused()).isEqualTo(Duration.ofDays(4));
        assertThat(time(counted, 2).elapsed()).isEqualTo(Duration.ofDays(5));
        var whole = Objects.requireNonNull(counted.whole());
        assertThat(whole.wall()).isEqualTo(Duration.ofDays(10).plusHours(3));
        assertThat(whole.elapsed()).isEqualTo(Duration.ofDays(6).plusHours(3));
    }

    @Test
    void anotherResolutionIsCountedApartAndTheTimeBetweenIsNoWork() {
        var story = worked();
        story.at(NOON.plus(Duration.ofDays(10))).closed();
        story.at(NOON.plus(Duration.ofDays(40))).reopened();
        var counted = counted(story, NOON.plus(Duration.ofDays(41)));
        assertThat(counted.resolutions()).hasSize(2);
        assertThat(counted.resolutions().getFirst().time().elapsed())
                .isEqualTo(Duration.ofDays(6).plusHours(3));
        assertThat(counted.resolutions().getLast().time().elapsed()).isEqualTo(Duration.ofDays(1));
        assertThat(Objects.requireNonNull(counted.whole()).elapsed())
                .isEqualTo(Duration.ofDays(7).plusHours(3));
    }

    /** Two pauses that overlap, four days together; received at nine, acknowledged at noon, assessed a day later. */
    private static Story worked() {
        var story = Story.of("p").registered();
        story.at(NOON)
                .then(s ->
                        new DisputeAcknowledged(s.id(), s.act(), false, s.text("next"), NOON.plus(Duration.ofDays(2))));
        story.at(NOON.plus(Duration.ofDays(1))).then(s -> new AssessmentStarted(s.id(), s.act()));
        pause(story, "Q1", 2, 5);
        pause(story, "Q2", 4, 6);
        return story;
    }

    private static void pause(Story story, String id, int from, int to) {
        var since = NOON.plus(Duration.ofDays(from));
        var until = NOON.plus(Duration.ofDays(to));
        story.at(since)
                .then(s -> new WaitingStarted(
                        s.id(), s.act(), id, WaitingParty.CUSTOMER, "C1", s.text("photo"), until, List.of()));
        story.at(until)
                .then(s -> new WaitingEnded(
                        s.id(), s.act(), id, since, until, WaitingEnd.ANSWERED, "C2", null, List.of()));
    }

    private static PhaseTimes.Time time(PhaseTimes times, int stay) {
        return Objects.requireNonNull(times.phases().get(stay).time());
    }

    private static PhaseTimes counted(Story story, Instant now) {
        @Nullable DisputeRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = DisputeRow.evolve(row, event, version++);
        }
        DisputeFace face = Objects.requireNonNull(row).face();
        return PhaseFold.counted(face.times(), face.waitings(), now);
    }
}

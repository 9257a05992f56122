package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundConcluded;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.ClockState;
import io.litige.api.query.face.GroundState;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.GroundStatus;
import io.litige.api.value.Money;
import io.litige.api.value.Outcome;
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

/** What lies over the phase: waiting with its pauses, missed targets, grounds with outcomes of their own. */
class OverlaysFoldTest {
    private static final Instant DUE = Instant.parse("2026-04-01T17:00:00Z");

    @Test
    @Tag("requirement-72")
    void aPauseIsSeenOnTheClockAndMovesItsDate() {
        var story = waiting();
        var paused = face(story);
        assertThat(paused.clocks()).extracting(ClockState::pausedSince).containsExactly(Story.START);
        assertThat(paused.waitings()).singleElement().satisfies(waiting -> {
            assertThat(waiting.until()).isNull();
            assertThat(waiting.question()).isEqualTo("C1");
        });

        var until = Story.START.plus(Duration.ofDays(2));
        var moved = new Clock(ClockKind.RESOLUTION, Story.START, DUE.plus(Duration.ofDays(2)));
        story.then(s -> new WaitingEnded(
                s.id(), s.act(), "Q1", Story.START, until, WaitingEnd.ANSWERED, "C2", null, List.of(moved)));
        var runs = face(story);
        assertThat(runs.clocks())
                .containsExactly(new ClockState(ClockKind.RESOLUTION, Story.START, moved.dueAt(), null, null, null));
        assertThat(runs.waitings().getFirst().until()).isEqualTo(until);
    }

    @Test
    @Tag("requirement-25")
    void aMissedTargetIsSeenOnItsClock() {
        var story = Story.of("c")
                .registered()
                .clock(ClockKind.NEXT_UPDATE, DUE.toString())
                .then(s -> new ClockBreached(s.id(), s.act(), ClockKind.NEXT_UPDATE, Story.START, DUE));
        assertThat(face(story).clocks()).extracting(ClockState::breachedAt).containsExactly(DUE);
    }

    @Test
    @Tag("requirement-3")
    void eachGroundHasItsOwnOutcomeAndTheRestThatOfTheClosing() {
        var second = Story.financial("G2", null, Money.euros("40.00"));
        var third = Story.financial("G3", null, Money.euros("5.00"));
        var story = Story.of("c")
                .registered()
                .then(s -> new GroundAdded(s.id(), s.act(), second))
                .then(s -> new GroundAdded(s.id(), s.act(), third))
                .then(s -> new GroundConcluded(s.id(), s.act(), "G2", Outcome.NOT_UPHELD, null))
                .then(s -> new GroundWithdrawn(s.id(), s.act(), third, s.text("non")));
        assertThat(face(story).complaint().claimed()).containsExactly(Money.euros("140.00"));

        story.closed();
        assertThat(face(story).grounds())
                .extracting(ground -> Objects.requireNonNull(ground.outcome()).outcome())
                .containsExactly(Outcome.UPHELD, Outcome.NOT_UPHELD, Outcome.WITHDRAWN);
        assertThat(face(story).grounds())
                .extracting(GroundState::status)
                .containsExactly(GroundStatus.OPEN, GroundStatus.OPEN, GroundStatus.WITHDRAWN);
    }

    private static Story waiting() {
        return Story.of("c")
                .registered()
                .clock(ClockKind.RESOLUTION, DUE.toString())
                .then(s -> new WaitingStarted(
                        s.id(),
                        s.act(),
                        "Q1",
                        WaitingParty.CUSTOMER,
                        "C1",
                        s.text("photo"),
                        DUE,
                        List.of(ClockKind.RESOLUTION)));
    }

    private static DisputeFace face(Story story) {
        @Nullable DisputeRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = DisputeRow.evolve(row, event, version++);
        }
        return Objects.requireNonNull(row).face();
    }
}

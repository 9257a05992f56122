package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.ClockEvent;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.query.face.ClockState;
import io.litige.api.query.face.WaitingState;
import io.litige.api.value.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers we wait for, clocks that stand still meanwhile, and targets missed. */
final class ClockFold {
    private ClockFold() {}

    static void fold(FaceDraft draft, ClockEvent event) {
        switch (event) {
            case WaitingStarted e -> started(draft, e);
            case WaitingEnded e -> ended(draft, e);
            case ClockBreached e ->
                draft.clocks = replaced(
                        draft.clocks,
                        clock -> clock.kind() == e.clock(),
                        clock -> with(clock, clock.dueAt(), clock.pausedSince(), e.dueAt()));
        }
    }

    private static void started(FaceDraft draft, WaitingStarted e) {
        var since = e.act().occurredAt();
        draft.waitings = appended(
                draft.waitings,
                new WaitingState(e.id(), e.party(), e.question(), e.reason(), e.answerBy(), since, null, null));
        draft.clocks = replaced(
                draft.clocks,
                clock -> clock.metAt() == null && e.paused().contains(clock.kind()),
                clock -> with(clock, clock.dueAt(), earlier(clock.pausedSince(), since), clock.breachedAt()));
    }

    private static void ended(FaceDraft draft, WaitingEnded e) {
        draft.waitings = replaced(
                draft.waitings,
                waiting -> waiting.id().equals(e.id()),
                waiting -> new WaitingState(
                        waiting.id(),
                        waiting.party(),
                        waiting.question(),
                        waiting.reason(),
                        waiting.answerBy(),
                        waiting.since(),
                        e.until(),
                        e.ending()));
        for (Clock moved : e.moved()) {
            draft.clocks = replaced(
                    draft.clocks,
                    clock -> clock.kind() == moved.kind() && clock.metAt() == null,
                    clock -> with(clock, moved.dueAt(), null, clock.breachedAt()));
        }
    }

    private static Instant earlier(@Nullable Instant known, Instant since) {
        return known == null || since.isBefore(known) ? since : known;
    }

    private static ClockState with(
            ClockState clock, Instant dueAt, @Nullable Instant pausedSince, @Nullable Instant breachedAt) {
        return new ClockState(clock.kind(), clock.startedAt(), dueAt, clock.metAt(), pausedSince, breachedAt);
    }
}

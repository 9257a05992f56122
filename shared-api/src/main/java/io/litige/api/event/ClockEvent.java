package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.WaitingEnd;
import io.litige.api.value.WaitingParty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waiting, the pauses it brings, and targets missed (requirements 25 and 72). */
public sealed interface ClockEvent extends DisputeEvent {
    /**
     * We wait for an answer since {@code act.occurredAt}.
     *
     * @param id {@code Q1}, {@code Q2}… within the dispute
     * @param question the outbound communication that asks
     * @param paused clocks that stand still from now on
     */
    @EventName("waiting-started")
    record WaitingStarted(
            DisputeId disputeId,
            Act act,
            String id,
            WaitingParty party,
            String question,
            Protected reason,
            Instant answerBy,
            List<ClockKind> paused)
            implements ClockEvent {
        public WaitingStarted {
            paused = List.copyOf(paused);
        }
    }

    /**
     * A waiting is an interval, from {@code since} to {@code until}. Stated again, with an earlier end, when an answer is
     * recorded late.
     *
     * @param communication the answer, where there is one on record
     * @param moved clocks with the due times that follow from all pauses; none while another waiting still pauses them
     */
    @EventName("waiting-ended")
    record WaitingEnded(
            DisputeId disputeId,
            Act act,
            String id,
            Instant since,
            Instant until,
            WaitingEnd ending,
            @Nullable String communication,
            @Nullable Protected reason,
            List<Clock> moved)
            implements ClockEvent {
        public WaitingEnded {
            moved = List.copyOf(moved);
        }
    }

    /** A target was missed; stated once per clock, by the deadline, and it stands whatever is recorded later. */
    @EventName("clock-breached")
    record ClockBreached(DisputeId disputeId, Act act, ClockKind clock, Instant startedAt, Instant dueAt)
            implements ClockEvent {}
}

package io.litige.command.clock;

import io.litige.api.clock.ClockRules;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.command.DisputeCommand;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.DisputeId;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What follows for waiting and for the next update from what another topic decided: an answer ends the waiting for it,
 * and whoever was told something is told when they hear more (requirement 25).
 */
public final class Following {
    private Following() {}

    /** Whether anything can follow; most decisions need not look further. */
    public static boolean possible(List<DisputeEvent> decided, Clocks before) {
        return before.waitings().anyRecorded() || decided.stream().anyMatch(Following::renews);
    }

    /**
     * @param after clocks after what was decided
     * @param open whether the dispute is open then
     * @param acknowledged whether it is beyond its acknowledgement; before, the acknowledgement is the next update
     */
    public static List<DisputeEvent> events(
            DisputeCommand command,
            List<DisputeEvent> decided,
            Clocks after,
            boolean open,
            boolean acknowledged,
            Handling handling) {
        var id = command.disputeId();
        var events = new ArrayList<DisputeEvent>(waitings(id, decided, after, open, handling));
        if (open && acknowledged && decided.stream().anyMatch(Following::renews)) {
            var started = started(command, decided, after, handling);
            if (!started.isEmpty()) {
                events.add(new ClocksStarted(id, handling.act(), started, ClockPolicy.VERSION));
            }
        }
        return events;
    }

    private static boolean renews(DisputeEvent event) {
        return event instanceof DisputeReopened || ClockRules.answers(event);
    }

    private static List<WaitingEnded> waitings(
            DisputeId id, List<DisputeEvent> decided, Clocks after, boolean open, Handling handling) {
        var ended = decided.stream()
                .map(Waitings::heard)
                .filter(Objects::nonNull)
                .flatMap(heard -> after.waitings().answered(id, heard, handling))
                .toList();
        var now = after;
        var complete = new ArrayList<WaitingEnded>();
        for (var bare : ended) {
            var moved = now.ended(bare);
            complete.add(moved);
            now = now.evolve(moved, open);
        }
        if (!open) {
            now.waitings().withTheDispute(id, handling).forEach(complete::add);
        }
        return complete;
    }

    private static List<Clock> started(
            DisputeCommand command, List<DisputeEvent> decided, Clocks after, Handling handling) {
        var from = handling.occurredAt();
        var due = command instanceof RecordCommunication c ? c.nextUpdateDue() : null;
        var update = due == null
                ? ClockPolicy.nextUpdate(from, handling.calendar())
                : new Clock(ClockKind.NEXT_UPDATE, from, due);
        var resolution = ClockPolicy.resolution(from, handling.calendar());
        boolean reopened = decided.stream().anyMatch(DisputeReopened.class::isInstance);
        return Stream.concat(
                        Stream.of(update).filter(clock -> !after.runs(ClockKind.NEXT_UPDATE)),
                        Stream.of(resolution).filter(clock -> reopened && !after.runs(ClockKind.RESOLUTION)))
                .toList();
    }
}

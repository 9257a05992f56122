package io.litige.command.clock;

import io.litige.api.clock.ClockRules;
import io.litige.api.command.ClockCommand;
import io.litige.api.command.ClockCommand.AskCustomer;
import io.litige.api.command.ClockCommand.BreachClock;
import io.litige.api.command.ClockCommand.EndWaiting;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.command.clock.Pauses.Target;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Time targets and what makes them stand still (requirements 25 and 72).
 *
 * @param running by kind; what was met is gone
 * @param parked what ran when the dispute was merged into another, for the case that this is undone
 */
public record Clocks(
        Map<ClockKind, Running> running, Waitings waitings, Map<ClockKind, Running> parked, Borrowed borrowed) {
    public static final Clocks NONE = new Clocks(Map.of(), Waitings.NONE, Map.of(), Borrowed.NONE);

    /**
     * @param dueAt without any pause
     * @param breached whether it was stated as missed
     */
    public record Running(Instant startedAt, Instant dueAt, boolean breached) {}

    public List<DisputeEvent> decide(ClockCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case AskCustomer c -> ask(c, dispute, handling);
            case EndWaiting c -> List.of(end(c, handling));
            case BreachClock c -> List.of(breach(c, handling));
        };
    }

    /**
     * @param open whether the dispute is open after the event
     */
    public Clocks evolve(DisputeEvent event, boolean open) {
        var left = new LinkedHashMap<>(running);
        left.entrySet()
                .removeIf(
                        clock -> ClockRules.met(clock.getKey(), clock.getValue().startedAt(), event, open));
        if (event instanceof ClocksStarted e) {
            e.clocks().forEach(c -> left.put(c.kind(), new Running(c.startedAt(), c.dueAt(), false)));
        }
        if (event instanceof ClockBreached e) {
            left.computeIfPresent(e.clock(), (kind, clock) -> new Running(clock.startedAt(), clock.dueAt(), true));
        }
        if (event instanceof CrisisOpened e) {
            left.replaceAll((kind, clock) -> kind.isLegal() ? clock : hastened(kind, clock, e));
        }
        if (event instanceof DuplicateUnlinked) {
            left.putAll(parked);
        }
        var sharing = borrowed.evolve(event, left);
        var next = new Clocks(
                Map.copyOf(sharing.equals(borrowed) ? left : sharing.applied(left)),
                waitings.evolve(event),
                parkedAfter(event),
                sharing);
        return next.equals(this) ? this : next;
    }

    /** What the law sets runs on while it is merged. */
    private Map<ClockKind, Running> ownTargets() {
        var own = new LinkedHashMap<>(running);
        own.keySet().removeIf(ClockKind::isLegal);
        return Map.copyOf(own);
    }

    private Map<ClockKind, Running> parkedAfter(DisputeEvent event) {
        return switch (event) {
            case DisputeLinkedAsDuplicate e -> ownTargets();
            case DuplicateUnlinked e -> Map.of();
            default -> parked;
        };
    }

    /** Every target set by the company, its pauses counted as far as they went. */
    public List<Clock> targets() {
        return running.entrySet().stream()
                .filter(clock -> !clock.getKey().isLegal())
                .sorted(Map.Entry.comparingByKey())
                .map(clock -> new Clock(
                        clock.getKey(),
                        clock.getValue().startedAt(),
                        shown(clock.getKey(), clock.getValue(), waitings.pauses())
                                .at()))
                .toList();
    }

    /**
     * Targets that an event makes others, as they are then; without those that stand still.
     *
     * @param open whether the dispute is open after the event
     */
    public List<Clock> moved(DisputeEvent event, boolean open) {
        var after = evolve(event, open);
        return after.running.entrySet().stream()
                .filter(clock -> !clock.getValue().equals(running.get(clock.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(clock -> {
                    var target = shown(clock.getKey(), clock.getValue(), after.waitings.pauses());
                    return target.pausedSince() == null
                            ? new Clock(clock.getKey(), clock.getValue().startedAt(), target.at())
                            : null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean runs(ClockKind kind) {
        return running.containsKey(kind);
    }

    /** A waiting with its end, the clocks moved as the end makes them. */
    WaitingEnded ended(WaitingEnded bare) {
        var after = waitings.evolve(bare);
        return new WaitingEnded(
                bare.disputeId(),
                bare.act(),
                bare.id(),
                bare.since(),
                bare.until(),
                bare.ending(),
                bare.communication(),
                bare.reason(),
                moved(after.pauses()));
    }

    private List<DisputeEvent> ask(AskCustomer c, DisputeFacts dispute, Handling handling) {
        var started = waitings.ask(c, dispute, handling);
        var after = waitings.evolve(started);
        var paused = running.entrySet().stream()
                .filter(clock -> clock.getKey().pausable())
                .filter(clock -> target(clock.getValue(), after.pauses()).pausedSince() != null)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var complete = new WaitingStarted(
                started.disputeId(),
                started.act(),
                started.id(),
                started.party(),
                started.question(),
                started.reason(),
                started.answerBy(),
                paused);
        var answered = after.answeredAlready(complete);
        return answered == null
                ? List.of(complete)
                : List.of(complete, new Clocks(running, after, parked, borrowed).ended(answered));
    }

    private WaitingEnded end(EndWaiting c, Handling handling) {
        return ended(waitings.end(c, handling));
    }

    private ClockBreached breach(BreachClock c, Handling handling) {
        var clock = running.get(c.clock());
        if (clock == null || clock.breached()) {
            throw Rejected.because(
                    Code.CLOCK_NOT_RUNNING,
                    Map.of(
                            "clock",
                            c.clock(),
                            "running",
                            Checks.joined(running.keySet().stream().sorted().toList())));
        }
        var target = shown(c.clock(), clock, waitings.pauses());
        var paused = target.pausedSince();
        Rejected.when(
                paused != null || !handling.now().isAfter(target.at()),
                Code.CLOCK_NOT_DUE,
                paused == null
                        ? Map.of("clock", c.clock(), "dueAt", target.at(), "now", handling.now())
                        : Map.of("clock", c.clock(), "pausedSince", paused, "now", handling.now()));
        return new ClockBreached(c.disputeId(), handling.act(), c.clock(), clock.startedAt(), target.at());
    }

    /** What is left of it is divided (requirement 18); of one that stands still, what was left when it stopped. */
    private Running hastened(ClockKind kind, Running clock, CrisisOpened crisis) {
        var target = shown(kind, clock, waitings.pauses());
        var from = target.pausedSince() == null ? crisis.act().occurredAt() : target.pausedSince();
        var sooner = ClockRules.hastened(target.at(), from, crisis.clockDivisor());
        var dueAt = clock.dueAt().minus(Duration.between(sooner, target.at()));
        return new Running(clock.startedAt(), dueAt, clock.breached());
    }

    /** Clocks that pauses concern, with their due times; none while one still stands still. */
    private List<Clock> moved(Pauses pauses) {
        return running.entrySet().stream()
                .filter(clock -> clock.getKey().pausable())
                .sorted(Map.Entry.comparingByKey())
                .map(clock -> moved(clock.getKey(), clock.getValue(), pauses))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Clock moved(ClockKind kind, Running clock, Pauses pauses) {
        var target = target(clock, pauses);
        return target.pausedSince() == null ? new Clock(kind, clock.startedAt(), target.at()) : null;
    }

    private static Target shown(ClockKind kind, Running clock, Pauses pauses) {
        return kind.pausable() ? target(clock, pauses) : new Target(clock.dueAt(), null);
    }

    private static Target target(Running clock, Pauses pauses) {
        return pauses.target(clock.startedAt(), clock.dueAt());
    }
}

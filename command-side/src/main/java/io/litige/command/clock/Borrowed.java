package io.litige.command.clock;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.command.clock.Clocks.Running;
import io.litige.command.facts.Grow;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Targets that count because a duplicate was received earlier, and the own ones in whose place they stand.
 *
 * @param own by kind, as they would be without duplicates
 * @param of every duplicate's, by its id
 */
public record Borrowed(Map<ClockKind, Running> own, Map<String, List<Clock>> of) {
    static final Borrowed NONE = new Borrowed(Map.of(), Map.of());

    Borrowed evolve(DisputeEvent event, Map<ClockKind, Running> running) {
        return switch (event) {
            case DuplicateAttached e ->
                new Borrowed(own(running), Grow.plus(of, e.duplicate().toString(), e.clocks()));
            case DuplicateDetached e ->
                new Borrowed(own(running), Grow.minus(of, e.duplicate().toString()));
            default -> this;
        };
    }

    /** What runs: the own target, or the earliest one of a duplicate that started before it. */
    Map<ClockKind, Running> applied(Map<ClockKind, Running> running) {
        var applied = new LinkedHashMap<>(running);
        applied.replaceAll((kind, now) -> {
            var base = own.getOrDefault(kind, now);
            return earlier(kind, base)
                    .min(Comparator.comparing(Clock::dueAt))
                    .map(clock -> now.startedAt().equals(clock.startedAt())
                            ? now
                            : new Running(clock.startedAt(), clock.dueAt(), false))
                    .orElse(base);
        });
        return applied;
    }

    private Map<ClockKind, Running> own(Map<ClockKind, Running> running) {
        var bases = new LinkedHashMap<>(running);
        bases.replaceAll((kind, now) -> borrowed(kind, now) ? own.getOrDefault(kind, now) : now);
        return Map.copyOf(bases);
    }

    private boolean borrowed(ClockKind kind, Running now) {
        return clocks(kind).anyMatch(clock -> clock.startedAt().equals(now.startedAt()));
    }

    private Stream<Clock> earlier(ClockKind kind, Running base) {
        return clocks(kind)
                .filter(clock -> clock.startedAt().isBefore(base.startedAt())
                        && clock.dueAt().isBefore(base.dueAt()));
    }

    /** The next update starts anew with every message, and what the law sets belongs to its own dispute. */
    private Stream<Clock> clocks(ClockKind kind) {
        return of.values().stream()
                .flatMap(Collection::stream)
                .filter(clock -> clock.kind() == kind && kind != ClockKind.NEXT_UPDATE && !kind.isLegal());
    }
}

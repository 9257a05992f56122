package io.litige.query.service;

import io.litige.api.clock.ClockRules;
import io.litige.api.event.ClockEvent.WaitingEnded;
import io.litige.api.event.ClockEvent.WaitingStarted;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The time targets towards the customer a dispute had, in their order, and how they ended. */
record Targets(List<Target> all) {
    static final Targets NONE = new Targets(List.of());

    /** Targets every dispute has; dates of single updates say little about a team. */
    private static final Set<ClockKind> MEASURED =
            EnumSet.of(ClockKind.ACKNOWLEDGEMENT, ClockKind.FIRST_ANSWER, ClockKind.RESOLUTION);

    Targets {
        all = List.copyOf(all);
    }

    /**
     * @param still whether it stands still, so that it has no date
     * @param metAt null while it runs
     */
    record Target(
            ClockKind kind,
            Instant startedAt,
            Instant dueAt,
            boolean still,
            @Nullable Instant metAt) {}

    /**
     * @param open whether the dispute is open after the event
     */
    Targets after(DisputeEvent event, boolean open) {
        var met = changed(
                target -> target.metAt() == null && ClockRules.met(target.kind(), target.startedAt(), event, open)
                        ? new Target(
                                target.kind(),
                                target.startedAt(),
                                target.dueAt(),
                                false,
                                event.act().occurredAt())
                        : target);
        return switch (event) {
            case ClocksStarted e -> met.with(e.clocks());
            case DuplicateUnlinked e -> met.with(e.clocks());
            case DuplicateAttached e -> met.with(e.moved());
            case DuplicateDetached e -> met.with(e.moved());
            case WaitingStarted e ->
                met.changed(
                        target -> e.paused().contains(target.kind()) ? moved(target, target.dueAt(), true) : target);
            case WaitingEnded e -> met.with(e.moved());
            case CrisisOpened e ->
                met.changed(target -> moved(
                        target,
                        ClockRules.hastened(target.dueAt(), e.act().occurredAt(), e.clockDivisor()),
                        target.still()));
            default -> met;
        };
    }

    /** A target that runs gets its newest date; one that was met is followed by another. */
    private Targets with(List<Clock> clocks) {
        var next = new ArrayList<>(all);
        for (var clock : clocks) {
            if (MEASURED.contains(clock.kind())) {
                next.removeIf(target -> target.kind() == clock.kind() && target.metAt() == null);
                next.add(new Target(clock.kind(), clock.startedAt(), clock.dueAt(), false, null));
            }
        }
        return new Targets(next);
    }

    private Targets changed(UnaryOperator<Target> change) {
        return new Targets(all.stream().map(change).toList());
    }

    private static Target moved(Target target, Instant dueAt, boolean still) {
        return target.metAt() == null ? new Target(target.kind(), target.startedAt(), dueAt, still, null) : target;
    }
}

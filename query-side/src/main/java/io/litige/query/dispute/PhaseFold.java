package io.litige.query.dispute;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.query.PhaseTimes;
import io.litige.api.query.PhaseTimes.ResolutionTime;
import io.litige.api.query.PhaseTimes.Stay;
import io.litige.api.query.PhaseTimes.Time;
import io.litige.api.query.face.WaitingState;
import io.litige.api.value.Phase;
import io.litige.api.value.WaitingParty;
import io.litige.query.projection.Phases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** When each phase was entered and left, in business time; how long that was is counted when it is read. */
final class PhaseFold {
    private PhaseFold() {}

    static PhaseTimes first(DisputeRegistered e) {
        return new PhaseTimes(
                List.of(new Stay(Phase.REGISTERED, 1, e.act().occurredAt(), null, null)), List.of(), null);
    }

    /** A stay never ends before it began, whenever its end was recorded. */
    static PhaseTimes after(PhaseTimes before, Phase was, Phase is, DisputeEvent event) {
        boolean again = event instanceof DisputeReopened;
        if (was == is && !again) {
            return before;
        }
        var stays = new ArrayList<>(before.phases());
        var at = event.act().occurredAt();
        int resolution = 1;
        if (!stays.isEmpty()) {
            var last = stays.removeLast();
            at = later(at, last.enteredAt());
            resolution = last.resolution() + (again ? 1 : 0);
            stays.add(new Stay(last.phase(), last.resolution(), last.enteredAt(), at, null));
        }
        stays.add(new Stay(is, resolution, at, null, null));
        return new PhaseTimes(stays, List.of(), null);
    }

    /** The same with how long each stay was by then. */
    static PhaseTimes counted(PhaseTimes times, List<WaitingState> waitings, Instant now) {
        var pauses = pauses(waitings, now);
        var stays = times.phases().stream()
                .map(stay -> new Stay(
                        stay.phase(),
                        stay.resolution(),
                        stay.enteredAt(),
                        stay.leftAt(),
                        time(stay.enteredAt(), Objects.requireNonNullElse(stay.leftAt(), now), pauses)))
                .toList();
        var byResolution = new TreeMap<Integer, Time>();
        stays.stream()
                .filter(stay -> Phases.isOpen(stay.phase()))
                .forEach(
                        stay -> byResolution.merge(stay.resolution(), Objects.requireNonNull(stay.time()), Time::plus));
        return new PhaseTimes(
                stays,
                byResolution.entrySet().stream()
                        .map(entry -> new ResolutionTime(entry.getKey(), entry.getValue()))
                        .toList(),
                byResolution.values().stream().reduce(Time.ZERO, Time::plus));
    }

    private static Time time(Instant from, Instant to, List<Pause> pauses) {
        var wall = Duration.between(from, later(to, from));
        var paused = pauses.stream().map(pause -> pause.within(from, to)).reduce(Duration.ZERO, Duration::plus);
        return new Time(wall, paused, wall.minus(paused));
    }

    /** Waiting for the customer, as intervals that do not overlap. */
    private static List<Pause> pauses(List<WaitingState> waitings, Instant now) {
        var sorted = waitings.stream()
                .filter(waiting -> waiting.party() == WaitingParty.CUSTOMER)
                .map(waiting -> new Pause(waiting.since(), Objects.requireNonNullElse(waiting.until(), now)))
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        var union = new ArrayList<Pause>();
        for (var pause : sorted) {
            var last = union.isEmpty() ? null : union.getLast();
            if (last != null && !pause.from().isAfter(last.to())) {
                union.removeLast();
                union.add(new Pause(last.from(), later(last.to(), pause.to())));
            } else {
                union.add(pause);
            }
        }
        return union;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Pause(Instant from, Instant to) {
        Duration within(Instant begin, Instant end) {
            var start = later(from, begin);
            var stop = to.isBefore(end) ? to : end;
            return start.isBefore(stop) ? Duration.between(start, stop) : Duration.ZERO;
        }
    }
}

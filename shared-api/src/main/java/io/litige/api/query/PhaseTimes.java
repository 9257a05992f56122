package io.litige.api.query;

import io.litige.api.value.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a dispute stayed in each phase, per resolution and as a whole, pauses apart (requirement 32). Elapsed is wall
 * time without the union of the pauses, so that it does not matter in which order late records arrived.
 *
 * @param phases every stay, oldest first
 * @param resolutions the work on each resolution: open phases only
 * @param whole all of the work; null in the stored view
 */
public record PhaseTimes(
        List<Stay> phases,
        List<ResolutionTime> resolutions,
        @Nullable Time whole) {
    public static final PhaseTimes NONE = new PhaseTimes(List.of(), List.of(), null);

    public PhaseTimes {
        phases = List.copyOf(phases);
        resolutions = List.copyOf(resolutions);
    }

    /**
     * @param wall from beginning to end, whatever happened meanwhile
     * @param paused while we waited for the customer's answer
     * @param elapsed wall without paused
     */
    public record Time(Duration wall, Duration paused, Duration elapsed) {
        public static final Time ZERO = new Time(Duration.ZERO, Duration.ZERO, Duration.ZERO);

        public Time plus(Time other) {
            return new Time(wall.plus(other.wall), paused.plus(other.paused), elapsed.plus(other.elapsed));
        }
    }

    /**
     * One stay in one phase.
     *
     * @param resolution number of the resolution being worked on, from 1
     * @param leftAt null for the present phase
     * @param time null in the stored view
     */
    public record Stay(
            Phase phase,
            int resolution,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable Time time) {}

    public record ResolutionTime(int resolution, Time time) {}
}

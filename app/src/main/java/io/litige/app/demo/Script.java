package io.litige.app.demo;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Actor;
import io.litige.api.command.DisputeCommand;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.command.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A story being written: its steps, the time it has reached, the phase it is in. It ends where the demo's past ends. */
final class Script {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final UUID DISPUTES = UUID.fromString("2b7c9a14-6d0e-5f83-b1c5-90e4d7a3f612");

    final DisputeId id;
    final Chance chance;
    private final WorkingCalendar calendar;
    private final Instant anchor;
    private final List<Told.Step> steps = new ArrayList<>();
    private Instant now;
    private Phase phase = Phase.REGISTERED;

    Script(long seed, Arrival arrival, Instant anchor, WorkingCalendar calendar) {
        this.id = new DisputeId(Generators.nameBasedGenerator(DISPUTES).generate(seed + " " + arrival.index()));
        this.chance = new Chance(seed, arrival.index());
        this.calendar = calendar;
        this.anchor = anchor;
        this.now = arrival.receivedAt();
    }

    /** Something is done at the time reached. */
    void act(Actor actor, Function<Instant, DisputeCommand> command) {
        steps.add(new Told.Step(actor, command.apply(now)));
    }

    /** The same, and the dispute moves on. */
    void act(Actor actor, Phase next, Function<Instant, DisputeCommand> command) {
        act(actor, command);
        phase = next;
    }

    /** Time goes by; false when it would pass the end of the demo's past: then nothing more happens. */
    boolean after(Duration time) {
        return at(now.plus(time));
    }

    boolean at(Instant next) {
        if (next.isAfter(anchor)) {
            return false;
        }
        now = next;
        return true;
    }

    /** A time of the company's calendar, so many working days ahead, at four in the afternoon. */
    Instant workingDaysAhead(int days) {
        var day = calendar.dateOf(calendar.plusWorkingDays(now, days));
        return calendar.nextWorkingTime(day.atTime(16, 0).atZone(ZONE).toInstant());
    }

    Instant now() {
        return now;
    }

    Phase phase() {
        return phase;
    }

    List<Told.Step> steps() {
        return List.copyOf(steps);
    }
}

package io.litige.app.proof;

import io.litige.app.ops.WorkingComponent;
import io.litige.app.store.CommitSignal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares everything at night and when somebody asks, on a thread and a connection of its own, so that sealing never waits
 * for it. A sweep that was cut short goes on where it stood. One process at a time works on it.
 */
final class Sweeper extends WorkingComponent {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final LogKeys keys;
    private final NotaryTable connections;
    private final CommitSignal signal;
    private final ProofProperties.Sweep properties;
    private final Clock clock;
    private final Instant started;
    private volatile Optional<SweepTable.Progress> progress = Optional.empty();

    Sweeper(LogKeys keys, NotaryTable connections, CommitSignal signal, ProofProperties.Sweep properties, Clock clock) {
        super("litige-sweep", Duration.ofSeconds(20));
        this.keys = keys;
        this.connections = connections;
        this.signal = signal;
        this.properties = properties;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** How the last one went, or goes, as far as this process knows. */
    Optional<SweepTable.Progress> progress() {
        return progress;
    }

    @Override
    protected void run() throws InterruptedException {
        while (isRunning()) {
            try {
                connections.open(this::work);
            } catch (SQLException | RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("cannot sweep now, trying again: {}", e.getMessage());
                    pause(LOOK);
                }
            }
        }
    }

    private void work(Tables tables) throws InterruptedException {
        while (isRunning()) {
            long seen = signal.count();
            if (tables.sweeper().take()) {
                next(tables).ifPresent(begun -> sweep(tables, begun));
            }
            if (signal.count() == seen) {
                signal.await(seen, LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                // Commits come without end; what is asked for can wait that long.
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private void sweep(Tables tables, SweepTable.Progress begun) {
        progress = Optional.of(begun);
        var scrub = new Scrub(tables, keys, clock, io.litige.api.proof.Tile.FULL);
        var done = new Sweep(tables, scrub, clock).run(begun, this::isRunning);
        progress = Optional.of(done);
        if (done.found() > 0) {
            LOG.error("a sweep over {} streams has found {} differences", done.streams(), done.found());
        }
    }

    /** The one that was cut short, one that is asked for, or that of the night. */
    private Optional<SweepTable.Progress> next(Tables tables) {
        var table = tables.sweeps();
        var last = table.progress();
        progress = last;
        var wish = table.wish();
        if (wish.isEmpty() && last.isPresent() && last.get().endedAt() == null) {
            return last;
        }
        var before = last.map(SweepTable.Progress::beganAt).orElse(started);
        if (wish.isEmpty() && !before.isBefore(night(clock.instant()))) {
            return Optional.empty();
        }
        return tables.log()
                .state()
                .map(state ->
                        java.util.Objects.requireNonNull(tables.transaction().execute(status -> {
                            var begun = SweepTable.Progress.begin(
                                    wish.map(SweepTable.Wish::leaves).orElse(false), state, clock.instant());
                            table.save(begun);
                            table.granted();
                            return begun;
                        })));
    }

    /** When one was due last. */
    private Instant night(Instant now) {
        var zone = ZoneId.of(properties.zone());
        var today = LocalDate.ofInstant(now, zone)
                .atTime(properties.at())
                .atZone(zone)
                .toInstant();
        return today.isAfter(now)
                ? LocalDate.ofInstant(now, zone)
                        .minusDays(1)
                        .atTime(properties.at())
                        .atZone(zone)
                        .toInstant()
                : today;
    }
}

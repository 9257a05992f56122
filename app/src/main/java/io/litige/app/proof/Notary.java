package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.app.ops.WorkingComponent;
import io.litige.app.store.CommitSignal;
import io.litige.app.wiring.StartupRefused;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the record and seals it, on a thread and a connection of its own; no command ever waits for it. It sleeps until
 * a commit is told, seals whatever came at most once in {@code litige.proof.every}, and in between compares what it has
 * sealed with the record. One notary at a time works on a log; others stand by.
 */
public final class Notary extends WorkingComponent {
    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);

    private static final Duration STANDBY = Duration.ofSeconds(5);

    /** Commits may be told hundreds of times a second. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private final LogKeys keys;
    private final NotaryTable connections;
    private final CommitSignal signal;
    private final StartCheck startCheck;
    private final Publication publication;
    private final ProofProperties properties;
    private final @Nullable Checkpoint previous;
    private final Clock clock;
    private final Anchors anchors;
    private final NotaryStatus status = new NotaryStatus();

    Notary(
            LogKeys keys,
            NotaryTable connections,
            CommitSignal signal,
            Publication publication,
            ProofProperties properties,
            @Nullable Checkpoint previous,
            Clock clock) {
        super("litige-notary", Duration.ofSeconds(20));
        this.keys = keys;
        this.connections = connections;
        this.signal = signal;
        this.startCheck = new StartCheck(keys, publication);
        this.publication = publication;
        this.properties = properties;
        this.previous = previous;
        this.clock = clock;
        this.anchors = new Anchors(properties.anchors(), keys.key().verifier(), startCheck, clock);
    }

    /**
     * Once before anything starts, so that a process refuses to start on a log that is not the one that was signed.
     *
     * @throws StartupRefused with the reason
     */
    void check() {
        try {
            connections.open(this::compare);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void compare(Tables tables) {
        startCheck.run(tables);
        anchors.compare(tables);
    }

    LogKeys keys() {
        return keys;
    }

    Anchors anchors() {
        return anchors;
    }

    NotaryStatus status() {
        return status;
    }

    @Override
    protected void run() throws InterruptedException {
        try {
            while (isRunning()) {
                work();
            }
        } catch (StartupRefused | LogMoved e) {
            status.broken(String.valueOf(e.getMessage()));
            LOG.error("nothing is sealed any more: {}", e.getMessage());
        }
    }

    private void work() throws InterruptedException {
        try {
            connections.open(this::lead);
        } catch (StartupRefused | LogMoved e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            if (isRunning()) {
                status.trouble(String.valueOf(e.getMessage()));
                LOG.warn("cannot seal now, trying again: {}", e.getMessage());
                pause(STANDBY);
            }
        }
    }

    private void lead(Tables tables) throws InterruptedException {
        if (tables.leader().take()) {
            seal(tables);
        } else {
            status.standsBy();
            pause(STANDBY);
        }
    }

    private void seal(Tables tables) throws InterruptedException {
        compare(tables);
        var work = new NotaryWork(keys, tables, properties, publication, anchors, previous, clock, status);
        while (isRunning()) {
            long seen = signal.count();
            long begun = System.nanoTime();
            work.pass(this::isRunning, this::pause);
            rest(work, seen, begun + properties.every().toNanos());
            if (signal.count() == seen) {
                signal.await(seen, work.nextTurn().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** However many commits are told meanwhile, they are sealed together; who waits for the heads need not wait so long. */
    private void rest(NotaryWork work, long seen, long end) throws InterruptedException {
        long told = seen;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            signal.await(told, Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)), TimeUnit.MILLISECONDS);
            told = signal.count();
            if (told != seen && work.wished()) {
                return;
            }
            pause(Duration.ofNanos(Math.min(BETWEEN_LOOKS.toNanos(), end - System.nanoTime())));
        }
    }
}

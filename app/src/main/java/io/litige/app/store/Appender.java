package io.litige.app.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes whatever waits in one statement and one commit, so that the price of a flush to disk is shared by all who came
 * meanwhile. One thread and one connection per process; a lock in the database puts the processes in line.
 *
 * <p>Every command gets an answer of its own: recorded, refused because somebody else was first, not recorded, or, when
 * the database does not answer, "nobody knows yet". A call whose answer was lost is made again: it writes once.
 */
public final class Appender implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Appender.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Started before and stopped after everything that appends. */
    private static final int PHASE = Integer.MIN_VALUE + 1000;

    private final AppendLimits limits;
    private final AppendQueue queue;
    private final AppendConnection connection;
    private final CommitSignal signal;
    private final AppendMeters meters;
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param connections opens connections that no pool hands to others
     */
    public Appender(
            AppendLimits limits,
            StoreTables tables,
            DataSource connections,
            CommitSignal signal,
            MeterRegistry metrics) {
        this.limits = limits;
        this.queue = new AppendQueue(limits);
        this.connection = new AppendConnection(connections, tables.events());
        this.signal = signal;
        this.meters = new AppendMeters(metrics, queue);
        this.thread = Thread.ofPlatform().daemon().name("litige-appender").unstarted(this::run);
    }

    /**
     * Returns once all the events are on disk.
     *
     * @throws ConcurrencyException when somebody else appended to one of the streams first: nothing was written
     * @throws StoreBusy when they certainly were not and will not be written
     * @throws AppendUnknown when they may have been
     * @throws EventStoreException when the database refuses them: nothing was written
     */
    void append(List<StoredEvent> events) {
        var append = new Append(events);
        long deadline = System.nanoTime() + limits.patience().toNanos();
        try {
            enqueue(append);
            await(append, deadline);
            meters.command(append);
        } catch (StoreBusy e) {
            meters.refused("busy");
            throw e;
        } catch (AppendUnknown e) {
            meters.refused("unknown");
            throw e;
        }
    }

    /** Whether that database process works for this appender. */
    public boolean owns(int backend) {
        return connection.backend() == backend;
    }

    private void enqueue(Append append) {
        try {
            if (!queue.put(append, limits.patience())) {
                throw new StoreBusy("no room to wait, " + append);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusy("interrupted before it was sent, " + append);
        }
    }

    /** An interrupted caller who can no longer take its events back waits for the truth. */
    private void await(Append append, long deadline) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    append.outcome().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (append.takeBack()) {
                        throw new StoreBusy("interrupted before it was sent, " + append);
                    }
                } catch (TimeoutException e) {
                    if (append.takeBack()) {
                        throw new StoreBusy("no turn in " + limits.patience() + ", " + append);
                    }
                    append.giveUp();
                    throw new AppendUnknown(append.toString(), e);
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException known
                            ? known
                            : new EventStoreException("cannot append " + append, e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                try {
                    write(batch);
                } catch (RuntimeException | Error e) {
                    log.error("the appender failed on a batch; its commands do not know their outcome", e);
                    unknown(batch, e);
                }
            }
        } catch (InterruptedException e) {
            log.error("the appender was interrupted and ends; nothing can be recorded any more", e);
        } finally {
            connection.discard();
        }
    }

    private void write(List<Append> batch) throws InterruptedException {
        var left = batch;
        boolean sent = false;
        while (!left.isEmpty()) {
            try {
                connection.ensureOpen();
            } catch (SQLException e) {
                left = again(left, sent ? AppendFailure.LOST : AppendFailure.AGAIN, e);
                continue;
            }
            try {
                long begun = System.nanoTime();
                settle(left, connection.append(left), Duration.ofNanos(System.nanoTime() - begun));
                return;
            } catch (SQLException e) {
                var failure = AppendFailure.of(e);
                if (failure == AppendFailure.REFUSED) {
                    refuse(left, e);
                    return;
                }
                sent = failure == AppendFailure.LOST;
                left = again(left, failure, e);
            }
        }
    }

    /** Who is to be tried again: nobody whose caller has gone. */
    private List<Append> again(List<Append> batch, AppendFailure failure, SQLException cause)
            throws InterruptedException {
        log.warn("events cannot be appended ({}), trying again: {}", cause.getSQLState(), cause.getMessage());
        if (failure == AppendFailure.LOST) {
            meters.connectionLost();
            connection.discard();
        } else {
            batch.forEach(Append::sentInVain);
        }
        if (abandoned.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            unknown(batch, cause);
            return List.of();
        }
        return failure == AppendFailure.LOST
                ? batch.stream().filter(append -> !append.givenUp()).toList()
                : batch.stream().filter(Append::send).toList();
    }

    /** One bad command must not fail its neighbours: each is tried alone. */
    private void refuse(List<Append> batch, SQLException cause) throws InterruptedException {
        if (batch.size() > 1) {
            for (var append : batch) {
                write(List.of(append));
            }
            return;
        }
        var append = batch.getFirst();
        if (AppendFailure.isWantOfRoom(cause)) {
            log.warn("events cannot be appended: {}", cause.getMessage());
            append.outcome().completeExceptionally(new StoreBusy("the database has no room, " + append));
            return;
        }
        meters.refused("failed");
        append.outcome().completeExceptionally(new EventStoreException("the database refuses " + append, cause));
    }

    private void settle(List<Append> batch, Appended appended, Duration took) {
        int written = 0;
        for (int place = 0; place < batch.size(); place++) {
            var append = batch.get(place);
            if (!appended.refused().contains(place) || appended.present().contains(place)) {
                written += append.events().size();
                append.outcome().complete(null);
            } else {
                meters.refused("conflict");
                append.outcome()
                        .completeExceptionally(new ConcurrencyException("somebody else was first with " + append));
            }
        }
        meters.written(written, appended, took);
        if (written > 0) {
            signal.raise();
        }
    }

    private static void unknown(List<Append> batch, Throwable cause) {
        for (var append : new ArrayList<>(batch)) {
            append.outcome().completeExceptionally(new AppendUnknown(append.toString(), cause));
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Takes nothing more and writes what waits. */
    @Override
    public void stop() {
        queue.close();
        try {
            if (!thread.join(limits.drain())) {
                log.warn(
                        "events are still under way after {}; their commands do not know their outcome",
                        limits.drain());
                abandoned.countDown();
                connection.discard();
                thread.join(limits.drain());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

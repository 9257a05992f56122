package io.litige.app.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
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
 * the database does not answer, "nobody knows yet". The writing is {@link AppendWriter}'s.
 */
public final class Appender implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Appender.class);
    /** Started before and stopped after everything that appends. */
    private static final int PHASE = Integer.MIN_VALUE + 1000;

    private final AppendLimits limits;
    private final AppendQueue queue;
    private final AppendMeters meters;
    private final AppendWriter writer;
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
        this.meters = new AppendMeters(metrics, queue);
        this.writer = new AppendWriter(queue, new AppendConnection(connections, tables.events()), signal, meters);
        this.thread = Thread.ofPlatform().daemon().name("litige-appender").unstarted(writer);
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
        return writer.owns(backend);
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
                writer.abandon();
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

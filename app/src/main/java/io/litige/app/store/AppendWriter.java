package io.litige.app.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writing side of the {@link Appender}: takes whatever waits, writes it in one statement and one commit, and tells
 * every command what became of it. A call whose answer was lost is made again: it writes once.
 */
final class AppendWriter implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(AppendWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final AppendQueue queue;
    private final AppendConnection connection;
    private final CommitSignal signal;
    private final AppendMeters meters;
    private final CountDownLatch abandoned = new CountDownLatch(1);

    AppendWriter(AppendQueue queue, AppendConnection connection, CommitSignal signal, AppendMeters meters) {
        this.queue = queue;
        this.connection = connection;
        this.signal = signal;
        this.meters = meters;
    }

    /** Whether that database process works for this writer. */
    boolean owns(int backend) {
        return connection.backend() == backend;
    }

    /** Tries no more: what is under way stays unknown to its commands. */
    void abandon() {
        abandoned.countDown();
        connection.discard();
    }

    @Override
    public void run() {
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
}

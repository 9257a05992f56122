package io.litige.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears of the commits of other processes, over a connection of its own; raises the signal also when nothing was heard
 * for a while, so that a lost notification costs time and never an event.
 */
public final class CommitListener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CommitListener.class);

    private final DataSource dataSource;
    private final CommitSignal signal;
    private final Duration pollEvery;
    private final IntPredicate own;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /**
     * @param dataSource opens a connection that no pool hands to others
     * @param own whether a database process works for this one, whose commits raise the signal by themselves
     */
    public CommitListener(DataSource dataSource, CommitSignal signal, Duration pollEvery, IntPredicate own) {
        this.dataSource = dataSource;
        this.signal = signal;
        this.pollEvery = pollEvery;
        this.own = own;
    }

    @Override
    public void start() {
        // Known before it runs: it ends as soon as it does not find itself.
        var listening =
                Thread.ofPlatform().daemon().name("litige-commit-listener").unstarted(this::run);
        thread = listening;
        listening.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        stopping.countDown();
        if (running != null) {
            running.interrupt();
            try {
                running.join(pollEvery.plusSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (isRunning()) {
                    log.warn("cannot listen for events of other processes, asking instead: {}", e.getMessage());
                    signal.raise();
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + EventTable.CHANNEL);
        }
        var postgres = connection.unwrap(PGConnection.class);
        signal.raise();
        while (isRunning()) {
            var heard = postgres.getNotifications((int) pollEvery.toMillis());
            if (heard == null || heard.length == 0 || !Arrays.stream(heard).allMatch(this::isOwn)) {
                signal.raise();
            }
        }
    }

    private boolean isOwn(PGNotification notification) {
        return own.test(notification.getPID());
    }

    private void pause() {
        try {
            boolean ended = stopping.await(pollEvery.toMillis(), TimeUnit.MILLISECONDS);
            log.debug("listening again, unless the process ends: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

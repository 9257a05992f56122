package io.litige.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
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
    private volatile @Nullable Thread thread;

    /**
     * @param dataSource opens a connection that no pool hands to others
     */
    public CommitListener(DataSource dataSource, CommitSignal signal, Duration pollEvery) {
        this.dataSource = dataSource;
        this.signal = signal;
        this.pollEvery = pollEvery;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("litige-commit-listener").start(this::run);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
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
        while (isRunning()) {
            signal.raise();
            postgres.getNotifications((int) pollEvery.toMillis());
        }
    }

    private void pause() {
        try {
            Thread.sleep(pollEvery);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.litige.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Hears what other processes say on a channel of the database, over a connection of its own, and comes back when it is lost. */
public abstract class Listener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    private final DataSource dataSource;
    private final String channel;
    private final Duration patience;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;

    /**
     * @param dataSource opens a connection that no pool hands to others
     * @param channel a plain name
     * @param patience after which silence is told, and a lost connection opened again
     */
    protected Listener(DataSource dataSource, String channel, Duration patience) {
        this.dataSource = dataSource;
        this.channel = channel;
        this.patience = patience;
    }

    /** From here on nothing is missed; before it, anything may have been. Also while there is no connection. */
    protected abstract void mayHaveMissed();

    /** What was said; nothing when it was silent for long. */
    protected abstract void heard(List<PGNotification> notifications);

    @Override
    public final void start() {
        // Known before it runs: it ends as soon as it does not find itself.
        var listening = Thread.ofPlatform()
                .daemon()
                .name(channel.replace('_', '-') + "-listener")
                .unstarted(this::run);
        thread = listening;
        listening.start();
    }

    @Override
    public final void stop() {
        var running = thread;
        thread = null;
        stopping.countDown();
        if (running != null) {
            running.interrupt();
            // Whoever waits for what is said next hears no interruption.
            hangUp();
            try {
                running.join(patience.plusSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = dataSource.getConnection()) {
                // Known before it is looked whether to go on: a stop ends it, or is seen.
                open = connection;
                listen(connection);
            } catch (SQLException e) {
                if (isRunning()) {
                    log.warn("cannot listen on {}, asking instead: {}", channel, e.getMessage());
                    mayHaveMissed();
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        var postgres = connection.unwrap(PGConnection.class);
        mayHaveMissed();
        while (isRunning()) {
            var notifications = postgres.getNotifications((int) patience.toMillis());
            heard(notifications == null ? List.of() : List.of(notifications));
        }
    }

    private void hangUp() {
        var connection = open;
        if (connection == null) {
            return;
        }
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            log.warn("the connection that listens on {} ends later: {}", channel, e.getMessage());
        }
    }

    private void pause() {
        try {
            boolean ended = stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            log.debug("listening again, unless the process ends: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

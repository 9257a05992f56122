package io.litige.bench.question;

import io.litige.api.value.DisputeId;
import io.litige.bench.measure.OpenLoop;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Litige;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Sends a command and counts from its answer until every view shows it to somebody else's connection. */
final class Visible implements OpenLoop.Timed, AutoCloseable {
    private static final int WATCHERS = 16;
    private static final long LOOK_EVERY_NANOS = 300_000;
    private static final long LOST_NANOS = 30_000_000_000L;

    /** The version all of them have, -1 while one of them has none. */
    private static final String VERSION = """
            select least(
                coalesce((select version from views.agent_queue where dispute_id = ?), -1),
                coalesce((select version from views.dispute_face where dispute_id = ?), -1),
                coalesce((select version from views.recurrence_dispute where dispute_id = ?), -1))
            """;

    private final Litige litige;
    private final Herd herd;
    private final BlockingQueue<Watcher> watchers = new ArrayBlockingQueue<>(WATCHERS);

    Visible(Litige litige, Herd herd) throws SQLException {
        this.litige = litige;
        this.herd = herd;
        for (int i = 0; i < WATCHERS; i++) {
            var connection = litige.connect();
            watchers.add(new Watcher(connection, connection.prepareStatement(VERSION)));
        }
    }

    @Override
    public void prepare() throws Exception {
        herd.gather();
        var watcher = watchers.take();
        for (int number = 0; number < herd.size(); number++) {
            watcher.await(herd.head(number).id(), herd.head(number).version());
        }
        watchers.add(watcher);
    }

    @Override
    public long once(int lane, long intended) throws Exception {
        var head = herd.head(lane);
        long version = litige.send(Commands.communication(head.id())).version();
        long answered = System.nanoTime();
        var watcher = watchers.take();
        try {
            watcher.await(head.id(), version);
            return System.nanoTime() - answered;
        } finally {
            watchers.add(watcher);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var watcher : watchers) {
            watcher.connection.close();
        }
    }

    private record Watcher(Connection connection, PreparedStatement versions) {
        void await(DisputeId dispute, long version) throws SQLException {
            long lost = System.nanoTime() + LOST_NANOS;
            while (version(dispute) < version) {
                if (System.nanoTime() > lost) {
                    throw new IllegalStateException("not visible after 30 s: " + dispute + " version " + version);
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }

        private long version(DisputeId dispute) throws SQLException {
            for (int view = 1; view <= 3; view++) {
                versions.setObject(view, dispute.value());
            }
            try (var row = versions.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

package io.litige.bench.question;

import io.litige.api.value.DisputeId;
import io.litige.bench.measure.OpenLoop;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Litige;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a command and counts from its answer until every view shows it to somebody else's connection. One connection
 * looks for all that are awaited, once a millisecond: looking must not be what the machine is busy with.
 */
final class Visible implements OpenLoop.Timed, AutoCloseable {
    private static final long LOOK_EVERY_NANOS = 1_000_000;
    private static final long LOST_SECONDS = 30;

    /** The version all views have of each of these disputes. */
    private static final String VERSIONS = """
            select dispute_id, least(queue.version, face.version, recurrence.version)
            from views.agent_queue queue
            join views.dispute_face face using (dispute_id)
            join views.recurrence_dispute recurrence using (dispute_id)
            where dispute_id = any (?)
            """;

    private final Litige litige;
    private final Herd herd;
    private final Connection connection;
    private final PreparedStatement versions;
    private final ConcurrentHashMap<UUID, Awaited> awaited = new ConcurrentHashMap<>();
    private final Thread watcher;
    private volatile boolean closed;

    /** A version somebody waits for, and when it was seen. */
    private record Awaited(long version, CompletableFuture<Long> seenAt) {}

    Visible(Litige litige, Herd herd) throws SQLException {
        this.litige = litige;
        this.herd = herd;
        this.connection = litige.connect();
        this.versions = connection.prepareStatement(VERSIONS);
        this.watcher = Thread.ofPlatform().name("watcher").start(this::watch);
    }

    @Override
    public void prepare() throws Exception {
        herd.gather();
        for (int number = 0; number < herd.size(); number++) {
            seen(herd.head(number).id(), herd.head(number).version());
        }
    }

    @Override
    public long once(int lane, long intended) throws Exception {
        var head = herd.head(lane);
        long version = litige.send(Commands.communication(head.id())).version();
        long answered = System.nanoTime();
        return Math.max(0, seen(head.id(), version) - answered);
    }

    private long seen(DisputeId dispute, long version) throws Exception {
        var one = new Awaited(version, new CompletableFuture<>());
        if (awaited.putIfAbsent(dispute.value(), one) != null) {
            throw new IllegalStateException("the command before was not visible when the dispute's next one came");
        }
        LockSupport.unpark(watcher);
        return one.seenAt().get(LOST_SECONDS, TimeUnit.SECONDS);
    }

    private void watch() {
        while (!closed) {
            if (awaited.isEmpty()) {
                LockSupport.park(this);
            } else {
                look();
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    private void look() {
        try {
            versions.setArray(
                    1, connection.createArrayOf("uuid", awaited.keySet().toArray()));
            try (var rows = versions.executeQuery()) {
                long now = System.nanoTime();
                while (rows.next()) {
                    var dispute = rows.getObject(1, UUID.class);
                    var one = awaited.get(dispute);
                    if (one != null && rows.getLong(2) >= one.version()) {
                        awaited.remove(dispute, one);
                        one.seenAt().complete(now);
                    }
                }
            }
        } catch (SQLException e) {
            awaited.values().forEach(one -> one.seenAt().completeExceptionally(e));
            awaited.clear();
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        LockSupport.unpark(watcher);
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}

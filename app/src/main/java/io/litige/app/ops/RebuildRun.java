package io.litige.app.ops;

import io.litige.app.ops.RebuildState.Phase;
import io.litige.app.ops.RebuildTable.Counts;
import io.litige.app.store.StreamScan;
import io.litige.app.wiring.ViewGate;
import io.litige.query.projection.Shadow;
import io.litige.query.projection.View;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds views anew beside the live ones and exchanges them. Everything that changes tables happens on one connection of
 * their owner, which also holds the locks of the rebuild: a process that dies leaves tables nobody reads, and no lock.
 */
final class RebuildRun {
    private static final int PAGE = 1_000;
    private static final int ATTEMPTS = 1_000;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final RebuildTools tools;
    private final List<Shadow<?>> shadows;
    private final JdbcClient owner;
    private final TransactionTemplate ownersTransaction;
    private final ShadowTable tables;
    private final SwitchTable switches;
    private final CountDownLatch stopping;
    private final Map<View<?>, Long> positions = new HashMap<>();

    RebuildRun(
            RebuildTools tools, List<View<?>> views, SingleConnectionDataSource connection, CountDownLatch stopping) {
        this.tools = tools;
        this.shadows = new ArrayList<>();
        views.forEach(view -> shadows.add(view.shadow(tools.aside(), tools.jdbc(), tools.transaction())));
        this.owner = JdbcClient.create(connection);
        this.ownersTransaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        this.tables = new ShadowTable(owner);
        this.switches = new SwitchTable(owner);
        this.stopping = stopping;
    }

    /**
     * @throws CancellationException when it was stopped
     */
    void run(long head) throws InterruptedException {
        for (var shadow : shadows) {
            tables.drop(shadow.view());
            switches.forgetLetters(shadow.view());
            tables.create(shadow.view());
        }
        var load = new BulkLoad(tools.scan(), shadows, head, this::isStopped);
        load.run(tools.workers(), () -> report(Phase.COPYING, load, 0));
        report(Phase.INDEXING, load, head);
        shadows.forEach(shadow -> tables.index(shadow.view()));
        report(Phase.CATCHING_UP, load, head);
        for (var shadow : shadows) {
            positions.put(shadow.view(), head);
            catchUp(shadow);
            report(shadow, Phase.SWITCHING, load, positions.getOrDefault(shadow.view(), head));
            switchOver(shadow);
            report(shadow, Phase.SWITCHING, load, positions.getOrDefault(shadow.view(), head));
            tools.states().end(shadow.view().name(), Phase.DONE, null);
        }
    }

    /** Whatever is left of it; readers never saw anything of that. */
    void clean() {
        shadows.forEach(shadow -> {
            tables.drop(shadow.view());
            switches.forgetLetters(shadow.view());
        });
    }

    /** Until the next page is not full any more. */
    private void catchUp(Shadow<?> shadow) {
        for (int taken = PAGE; taken == PAGE; ) {
            stopWhenAsked();
            var position = new GlobalSequenceTrackingToken(positions.getOrDefault(shadow.view(), 0L));
            List<DomainEventMessage<?>> page = new ArrayList<>();
            tools.engine().readEvents(position, false).limit(PAGE).forEach(event -> {
                page.add((DomainEventMessage<?>) event);
                positions.put(shadow.view(), event.trackingToken().position().orElseThrow());
            });
            shadow.follow(page.stream().filter(StreamScan::isDispute).toList());
            taken = page.size();
        }
    }

    private void switchOver(Shadow<?> shadow) throws InterruptedException {
        for (int attempt = 0; !exchanged(shadow); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("readers of " + shadow.view().name() + " left no moment to switch");
            }
            boolean ended = stopping.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                catchUp(shadow);
            }
            stopWhenAsked();
        }
        shadow.view().switched();
    }

    /** With the gate shut the live view stands still, and is read on; the last events are taken before readers wait. */
    private boolean exchanged(Shadow<?> shadow) {
        var view = shadow.view();
        try {
            ownersTransaction.executeWithoutResult(status -> {
                owner.sql("set local lock_timeout = '10s'").update();
                ViewGate.shut(view.name(), owner);
                catchUp(shadow);
                long position = positions.getOrDefault(view, 0L);
                tables.lockOutReaders(view);
                tables.exchange(view);
                switches.moveTo(
                        view,
                        tools.tokens().serialize(new GlobalSequenceTrackingToken(position), byte[].class),
                        position,
                        tools.engine().recordedAfter(position - 1));
            });
            return true;
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private boolean isStopped() {
        return stopping.getCount() == 0;
    }

    private void stopWhenAsked() {
        if (isStopped()) {
            throw new CancellationException("a rebuild was stopped");
        }
    }

    private void report(Phase phase, BulkLoad load, long position) {
        shadows.forEach(shadow -> report(shadow, phase, load, position));
    }

    private void report(Shadow<?> shadow, Phase phase, BulkLoad load, long position) {
        var counts = new Counts(position, load.share(), load.events(), load.disputes(), shadow.parked());
        tools.states().report(shadow.view().name(), phase, counts);
    }
}

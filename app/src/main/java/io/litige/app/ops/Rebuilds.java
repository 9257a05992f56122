package io.litige.app.ops;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.app.ops.RebuildState.Phase;
import io.litige.app.store.PostgresEventEngine;
import io.litige.app.wiring.DatabaseAccess;
import io.litige.app.wiring.DeadLetterQueues;
import io.litige.app.wiring.LitigeProperties;
import io.litige.query.projection.View;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds views anew while readers go on with the old ones; one rebuild of a view at a time, over all processes. */
@Component
@OnOwnStore
class Rebuilds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final List<View<?>> views;
    private final DatabaseAccess access;
    private final JdbcClient jdbc;
    private final RebuildTable states;
    private final RebuildTools tools;
    private final boolean outdatedToo;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    /** Open while this process may rebuild. */
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Rebuilds(
            ObjectProvider<View<?>> views,
            DatabaseAccess access,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            PostgresEventEngine engine,
            DeadLetterQueues letters,
            RebuildTable states,
            Serializer tokens,
            LitigeProperties properties) {
        this.views = views.stream().toList();
        this.access = access;
        this.jdbc = JdbcClient.create(dataSource);
        this.states = states;
        this.outdatedToo = properties.projections().rebuildOutdated();
        this.tools = new RebuildTools(
                engine,
                engine.scan(dataSource),
                new SetAside(letters, SwitchTable::groupOf),
                new JdbcTemplate(dataSource),
                new TransactionTemplate(transactions),
                states,
                tokens,
                properties.projections().rebuildWorkers());
    }

    /**
     * Begins a rebuild of one view.
     *
     * @throws Rejected when it is no view, or one that is being rebuilt already
     */
    RebuildState start(String name) {
        return start(List.of(view(name))).getFirst();
    }

    /** Begins a rebuild of every view: each event is read once for all of them. */
    List<RebuildState> startAll() {
        return start(views);
    }

    /**
     * How the last rebuild of a view went, or goes.
     *
     * @throws Rejected when it is no view, or there never was one
     */
    RebuildState find(String name) {
        var view = view(name);
        if (states.find(name).filter(state -> !state.phase().over()).isPresent()
                && !RebuildLockTable.taken(jdbc, name)) {
            states.end(name, Phase.INTERRUPTED, null);
        }
        return states.find(view.name())
                .orElseThrow(() -> Rejected.because(Code.PROJECTION_NOT_FOUND, Map.of("rebuilt", "never")));
    }

    private List<RebuildState> start(List<View<?>> chosen) {
        var connection = connect();
        try {
            var owner = JdbcClient.create(connection);
            for (var view : chosen) {
                Rejected.when(
                        !RebuildLockTable.take(owner, view.name()),
                        Code.REBUILD_RUNNING,
                        Map.of("projection", view.name()));
            }
            long head = tools.engine().head();
            chosen.forEach(view -> states.begin(view.name(), process(), head));
            var run = new RebuildRun(tools, chosen, connection, stopping);
            var thread = Thread.ofPlatform()
                    .daemon()
                    .name("rebuild")
                    .unstarted(() -> runAndTell(run, chosen, head, connection));
            running.add(thread);
            thread.start();
        } catch (RuntimeException e) {
            connection.destroy();
            throw e;
        }
        return chosen.stream()
                .map(view -> states.find(view.name()).orElseThrow())
                .toList();
    }

    private void runAndTell(RebuildRun run, List<View<?>> chosen, long head, SingleConnectionDataSource connection) {
        var names = chosen.stream().map(View::name).toList();
        LOG.info("rebuild of {} begins, the record stands at {}", names, head);
        try {
            run.run(head);
            LOG.info("rebuild of {} is done", names);
        } catch (CancellationException | InterruptedException e) {
            LOG.warn("rebuild of {} was stopped", names);
            end(run, names, Phase.INTERRUPTED, null);
        } catch (RuntimeException e) {
            LOG.error("rebuild of {} has failed, readers keep the view they have", names, e);
            end(run, names, Phase.FAILED, e.getClass().getSimpleName());
        } finally {
            connection.destroy();
            running.remove(Thread.currentThread());
        }
    }

    private void end(RebuildRun run, List<String> names, Phase phase, @org.jspecify.annotations.Nullable String why) {
        try {
            names.forEach(name -> states.end(name, phase, why));
            run.clean();
        } catch (RuntimeException e) {
            LOG.warn("the next start has to clean up after the rebuild of {}", names, e);
        }
    }

    /** Drops what a process has left that died in the middle of a rebuild, and begins those an upgrade asks for. */
    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        if (views.isEmpty()) {
            return;
        }
        List<View<?>> outdated = new ArrayList<>();
        var connection = connect();
        try {
            var owner = JdbcClient.create(connection);
            for (var view : views) {
                if (RebuildLockTable.take(owner, view.name())) {
                    if (outdated(view, new EditionTable(owner))) {
                        outdated.add(view);
                    }
                    boolean any = new ShadowTable(owner).drop(view);
                    new SwitchTable(owner).forgetLetters(view);
                    if (states.end(view.name(), Phase.INTERRUPTED, null) || any) {
                        LOG.warn("a rebuild of {} was interrupted, what was left of it is gone", view.name());
                    }
                }
            }
        } finally {
            connection.destroy();
        }
        if (!outdated.isEmpty()) {
            begin(outdated);
        }
    }

    private void begin(List<View<?>> outdated) {
        try {
            start(outdated);
        } catch (Rejected already) {
            LOG.info("another process has begun to rebuild what the upgrade outdated: {}", already.getMessage());
        }
    }

    private boolean outdated(View<?> view, EditionTable editions) {
        int edition = editions.of(view);
        if (edition == view.edition()) {
            editions.current(view);
            return false;
        }
        LOG.warn("view {} is of edition {}, this release writes edition {}", view.name(), edition, view.edition());
        return outdatedToo && edition < view.edition();
    }

    @Override
    public void stop() {
        stopping.countDown();
        for (var thread : running) {
            try {
                thread.join(java.time.Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /**
     * A view of this process by its name.
     *
     * @throws Rejected when it is none
     */
    View<?> view(String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejected.because(
                        Code.PROJECTION_NOT_FOUND,
                        Map.of(
                                "projection",
                                name,
                                "known",
                                views.stream().map(View::name).sorted().toList())));
    }

    private SingleConnectionDataSource connect() {
        var owner = access.owner();
        var connection = new SingleConnectionDataSource(owner.url(), owner.username(), owner.password(), true);
        try {
            connection.initConnection();
            return connection;
        } catch (SQLException e) {
            throw new org.springframework.jdbc.CannotGetJdbcConnectionException("no connection for a rebuild", e);
        }
    }

    private static String process() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }
}

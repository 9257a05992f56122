package io.litige.app.ops;

import io.litige.app.store.PostgresEventEngine;
import io.litige.app.wiring.LitigeProperties;
import io.litige.app.wiring.Projections;
import io.litige.query.projection.View;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares every view with the record, for ever: a bounded number of disputes at each look, in the order of ids, one
 * process at a time. Whatever looks wrong is looked at once more before it is told; whatever was told is looked at again
 * each time, and forgotten when it is right.
 */
@Component
@OnOwnStore
class StandingCheck implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StandingCheck.class);

    /** Known differences that are looked at again each time. */
    private static final int KNOWN = 1_000;

    private final List<View<?>> views;
    private final CheckTable table;
    private final Comparison comparison;
    private final TransactionTemplate transaction;
    private final LitigeProperties.Check settings;
    private @Nullable ScheduledExecutorService looks;

    StandingCheck(
            ObjectProvider<View<?>> views,
            CheckTable table,
            PostgresEventEngine engine,
            DataSource dataSource,
            Projections projections,
            PlatformTransactionManager transactions,
            LitigeProperties properties) {
        this.views = views.stream().toList();
        this.table = table;
        this.comparison = new Comparison(engine.scan(dataSource), projections, table);
        this.transaction = new TransactionTemplate(transactions);
        this.settings = properties.projections().check();
    }

    /** Looks at the next disputes of every view, and again at those that differed. */
    void look() {
        for (var view : views) {
            try {
                transaction.executeWithoutResult(status -> look(view));
            } catch (RuntimeException e) {
                // The next look goes on where this one began.
                LOG.warn("could not compare view {} with the record", view.name(), e);
            }
        }
    }

    private void look(View<?> view) {
        var from = table.take(view.name());
        if (from.isEmpty()) {
            return;
        }
        var page = comparison.after(view, from.get(), settings.disputes());
        var doubtful =
                new HashSet<>(page.suspects().stream().map(Difference::dispute).toList());
        table.found(view.name(), KNOWN).forEach(known -> doubtful.add(known.dispute()));
        // And those ahead, so that in a round each is looked at, however many there are.
        table.found(view.name(), from.get(), KNOWN).forEach(known -> doubtful.add(known.dispute()));
        var certain = comparison.again(view, doubtful);
        certain.forEach(difference -> doubtful.remove(difference.dispute()));
        table.clear(view.name(), doubtful);
        tell(
                view,
                certain.stream()
                        .filter(difference -> table.raise(view.name(), difference))
                        .toList());
        table.goOn(view.name(), page.last(), page.checked());
    }

    private static void tell(View<?> view, List<Difference> news) {
        Map<Difference.Kind, Long> kinds =
                news.stream().collect(Collectors.groupingBy(Difference::kind, Collectors.counting()));
        if (news.stream().anyMatch(difference -> difference.kind() != Difference.Kind.PARKED)) {
            LOG.error("view {} differs from the record, newly found: {}", view.name(), kinds);
        } else if (!news.isEmpty()) {
            LOG.warn("disputes wait at view {}, newly found: {}", view.name(), kinds);
        }
    }

    List<String> views() {
        return views.stream().map(View::name).sorted().toList();
    }

    @Override
    public void start() {
        var scheduled = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("standing-check").factory());
        long pause = settings.every().toMillis();
        if (!views.isEmpty() && pause > 0) {
            var unused = scheduled.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        }
        looks = scheduled;
    }

    @Override
    public void stop() {
        var scheduled = looks;
        looks = null;
        if (scheduled != null) {
            scheduled.shutdown();
            try {
                boolean ended = scheduled.awaitTermination(10, TimeUnit.SECONDS);
                LOG.debug("the last look has ended: {}", ended);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return looks != null;
    }
}

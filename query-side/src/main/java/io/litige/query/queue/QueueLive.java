package io.litige.query.queue;

import io.litige.api.access.Actor;
import io.litige.query.queue.QueueTable.StoredLine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells readers when a queue changes, whichever process changed it: one cheap look at the revisions of all watched
 * queues in each round, however many readers there are.
 */
@Component
class QueueLive implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(QueueLive.class);

    /** Readers one process serves at the same time. */
    static final int MOST = 500;

    private static final Duration ROUND = Duration.ofMillis(500);

    /** A stream ends after this and is opened again by the reader, with a token and a role that still hold. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int TOP = 50;

    private final QueueTable lines;
    private final RevisionTable revisions;
    private final Set<QueueWatcher> watchers = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService rounds;

    QueueLive(QueueTable lines, RevisionTable revisions) {
        this.lines = lines;
        this.revisions = revisions;
    }

    SseEmitter team(String team, Actor actor) {
        QueueAnswers.requireTeam(actor, team);
        return watch(QueueAnswers.queues(team), () -> lines.teamPage(team, QueueTable.START, TOP));
    }

    SseEmitter own(Actor actor) {
        QueueAnswers.requireOwn(actor);
        return watch(QueueAnswers.queues(actor), () -> lines.ownPage(actor.id(), QueueTable.START, TOP));
    }

    private SseEmitter watch(Set<String> queues, Supplier<List<StoredLine>> top) {
        if (watchers.size() >= MOST) {
            throw full();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        var watcher = new QueueWatcher(emitter, queues, top);
        emitter.onCompletion(() -> watchers.remove(watcher));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> watchers.remove(watcher));
        watchers.add(watcher);
        return emitter;
    }

    /** Looks once and tells every watcher whose queues have changed. */
    void look() {
        try {
            var watched = new HashSet<String>();
            watchers.forEach(watcher -> watched.addAll(watcher.queues()));
            Map<String, Long> now = watched.isEmpty() ? Map.of() : revisions.read(watched);
            watchers.forEach(watcher -> watcher.tell(now));
        } catch (RuntimeException e) {
            // The next round looks again; a round that fails must not end all later ones.
            LOG.warn("could not look for changed queues", e);
        }
    }

    @Override
    public void start() {
        var scheduled = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("queue-live").factory());
        var unused =
                scheduled.scheduleWithFixedDelay(this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        rounds = scheduled;
    }

    /** Ends every stream, so that the web server need not wait for them. */
    @Override
    public void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
        watchers.forEach(QueueWatcher::end);
        watchers.clear();
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    /** Number of readers now. */
    int watching() {
        return watchers.size();
    }

    private static ResponseStatusException full() {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "at most " + MOST + " live readers");
    }
}

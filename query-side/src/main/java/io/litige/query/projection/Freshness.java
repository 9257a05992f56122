package io.litige.query.projection;

import io.litige.api.query.AsOf;
import io.litige.api.query.Seen;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a reader see its own writes: waits, bounded, until a view holds what the reader has written. Woken by the commits
 * of this process; looks again in short intervals for those of others.
 */
@Component
public class Freshness {
    /** Longest wait before the reader is told that the view is behind. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final ProgressTable progress;
    private final EventStore store;
    private final Map<String, Bell> bells = new ConcurrentHashMap<>();

    Freshness(ProgressTable progress, EventStore store) {
        this.progress = progress;
        this.store = store;
    }

    /**
     * Returns once the view holds what was seen; at once when nothing was.
     *
     * @throws ViewBehind after {@link #LONGEST}
     */
    public void await(View<?> view, @Nullable Seen seen) {
        await(view, seen, LONGEST);
    }

    void await(View<?> view, @Nullable Seen seen, Duration longest) {
        if (seen == null) {
            return;
        }
        long deadline = System.nanoTime() + longest.toNanos();
        var bell = bell(view.name());
        while (true) {
            long rung = bell.count();
            OptionalLong held = view.table().version(seen.disputeId().value());
            if (held.isPresent() && held.getAsLong() >= seen.version()) {
                return;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new ViewBehind(view.name(), seen, held);
            }
            bell.waitForRing(rung, Math.min(left, LOOK_AGAIN.toNanos()));
        }
    }

    /** How far the view is, against what is stored now. */
    public AsOf asOf(View<?> view) {
        // The view first: what is stored meanwhile then shows as behind, never the other way round.
        var furthest = progress.furthest(view.name());
        Long position = furthest.map(Reached.Position::index).orElse(null);
        Long head = head();
        boolean upToDate = head == null || (position != null && position >= head);
        return new AsOf(position, furthest.map(Reached.Position::recordedAt).orElse(null), head, upToDate);
    }

    void raise(String view) {
        bell(view).ring();
    }

    private @Nullable Long head() {
        TrackingToken head = store.createHeadToken();
        if (head == null) {
            return null;
        }
        var position = head.position();
        return position.isPresent() ? position.getAsLong() : null;
    }

    private Bell bell(String view) {
        return bells.computeIfAbsent(view, name -> new Bell());
    }

    /** Rung after each commit of one view. */
    private static final class Bell {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition rung = lock.newCondition();
        private long count;

        long count() {
            lock.lock();
            try {
                return count;
            } finally {
                lock.unlock();
            }
        }

        void ring() {
            lock.lock();
            try {
                count++;
                rung.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void waitForRing(long since, long nanos) {
            lock.lock();
            try {
                long left = nanos;
                while (count == since && left > 0) {
                    left = rung.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a view", e);
            } finally {
                lock.unlock();
            }
        }
    }
}

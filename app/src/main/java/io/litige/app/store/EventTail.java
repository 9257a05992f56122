package io.litige.app.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Follows the store from a position on; asks the database only after a signal. Used by one thread at a time. */
final class EventTail implements TrackingEventStream {
    private final EventStorageEngine engine;
    private final RecentEvents recent;
    private final CommitSignal signal;
    private @Nullable TrackingToken position;
    private Iterator<? extends TrackedEventMessage<?>> page = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private @Nullable Runnable callback;
    private long askedAt = -1;

    EventTail(EventStorageEngine engine, RecentEvents recent, CommitSignal signal, @Nullable TrackingToken position) {
        this.engine = engine;
        this.recent = recent;
        this.signal = signal;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fetch() ? Optional.of(requireNonNull(peeked)) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (fetch()) {
            return true;
        }
        if (timeout > 0) {
            signal.await(askedAt, timeout, unit);
            return fetch();
        }
        return false;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS)) {
            // woken without news
        }
        var next = requireNonNull(peeked);
        peeked = null;
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        signal.register(callback);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            signal.remove(callback);
        }
    }

    private boolean fetch() {
        if (peeked == null && hasNext()) {
            peeked = page.next();
            position = peeked.trackingToken();
        }
        return peeked != null;
    }

    private boolean hasNext() {
        if (page.hasNext()) {
            return true;
        }
        long now = signal.count();
        if (now == askedAt) {
            return false;
        }
        page = recent.after(PostgresEventEngine.indexOf(position))
                .<Iterator<? extends TrackedEventMessage<?>>>map(List::iterator)
                .orElseGet(() -> engine.readEvents(position, false).iterator());
        if (page.hasNext()) {
            return true;
        }
        // Only an empty answer proves that everything up to that signal was seen.
        askedAt = now;
        return false;
    }
}

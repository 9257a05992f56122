package io.litige.app.store;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says "there may be new events" to all who follow the store in this process. */
public final class CommitSignal {
    private static final Logger log = LoggerFactory.getLogger(CommitSignal.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicLong count = new AtomicLong();
    private final Set<Runnable> callbacks = new CopyOnWriteArraySet<>();

    void raise() {
        lock.lock();
        try {
            count.incrementAndGet();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(CommitSignal::call);
    }

    /** A reader that is closing must not keep the others asleep. */
    private static void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            log.warn("a reader could not be woken", e);
        }
    }

    /** How often it was raised. */
    public long count() {
        return count.get();
    }

    /** Waits until it was raised more often than {@code seen}, or the time is over. */
    public void await(long seen, long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (count.get() == seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    void register(Runnable callback) {
        callbacks.add(callback);
    }

    void remove(Runnable callback) {
        callbacks.remove(callback);
    }
}

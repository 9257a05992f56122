package io.litige.app.proof;

import io.litige.app.store.Listener;
import io.litige.app.wiring.DatabaseAccess;
import io.litige.app.wiring.LitigeProperties;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.postgresql.PGNotification;
import org.springframework.stereotype.Component;

/**
 * Waits for what the notary or the maker of exports does, in whichever process: woken when they say so, at the latest
 * when nothing was heard for {@code litige.projections.poll-every}. Bounded in time, and in how many wait at once, so that
 * other requests always find a thread; whoever comes on top gets its answer at once.
 */
@Component
public class Awaiting extends Listener {
    /** Name of the notification; told with what it speaks of, in the same transaction. */
    public static final String CHANNEL = "litige_proof";

    /** A tenth of the threads for requests. */
    private static final int MOST = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final Semaphore places = new Semaphore(MOST);
    private final Duration silence;
    private long count;

    Awaiting(DatabaseAccess access, LitigeProperties properties) {
        super(access.app().single(), CHANNEL, properties.projections().pollEvery());
        this.silence = properties.projections().pollEvery();
    }

    /** The answer as soon as there is one; empty when there is none in time. */
    public <T> Optional<T> await(Supplier<Optional<T>> question, Duration patience) {
        boolean place = false;
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                long seen = count();
                var answer = question.get();
                long left = end - System.nanoTime();
                place = place || places.tryAcquire();
                if (answer.isPresent() || left <= 0 || !place) {
                    return answer;
                }
                awaitChange(seen, Math.min(left, silence.toNanos()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (place) {
                places.release();
            }
        }
    }

    private long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void awaitChange(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (count == seen && left > 0) {
                left = told.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void mayHaveMissed() {
        lock.lock();
        try {
            count++;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void heard(List<PGNotification> notifications) {
        if (!notifications.isEmpty()) {
            mayHaveMissed();
        }
    }
}

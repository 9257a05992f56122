package io.litige.app.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits to be appended, in order of arrival, bounded in events and bytes. */
final class AppendQueue {
    private final AppendLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private int events;
    private int bytes;
    private boolean closed;

    AppendQueue(AppendLimits limits) {
        this.limits = limits;
    }

    /** Takes its place; false when there was none in time, or the queue is closed. */
    boolean put(Append append, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!closed && !fits(append)) {
                if (left <= 0) {
                    return false;
                }
                left = emptied.awaitNanos(left);
            }
            if (closed) {
                return false;
            }
            waiting.add(append);
            events += append.events().size();
            bytes += append.bytes();
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for work and hands out the next batch, each stream in it once and every part claimed for sending; empty when
     * the queue is closed and everything is done.
     */
    List<Append> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                while (waiting.isEmpty()) {
                    if (closed) {
                        return List.of();
                    }
                    filled.await();
                }
                var batch = batch();
                emptied.signalAll();
                if (!batch.isEmpty()) {
                    return batch;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Append> batch() {
        var batch = new ArrayList<Append>();
        Set<UUID> streams = new HashSet<>();
        int batchEvents = 0;
        int batchBytes = 0;
        for (Iterator<Append> each = waiting.iterator(); each.hasNext() && batchEvents < limits.batchEvents(); ) {
            var append = each.next();
            boolean small = batchEvents + append.events().size() <= limits.batchEvents()
                    && batchBytes + append.bytes() <= limits.batchBytes();
            if (!batch.isEmpty() && !small) {
                break;
            }
            if (append.meets(streams)) {
                // It keeps its place; and so does whatever of that stream comes after it.
                append.starts().forEach(start -> streams.add(start.stream()));
                continue;
            }
            each.remove();
            events -= append.events().size();
            bytes -= append.bytes();
            if (append.send()) {
                append.starts().forEach(start -> streams.add(start.stream()));
                batch.add(append);
                batchEvents += append.events().size();
                batchBytes += append.bytes();
            }
        }
        return batch;
    }

    /** Nothing comes in any more; what is in can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            emptied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int events() {
        lock.lock();
        try {
            return events;
        } finally {
            lock.unlock();
        }
    }

    int bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(Append append) {
        return waiting.isEmpty()
                || (events + append.events().size() <= limits.queuedEvents()
                        && bytes + append.bytes() <= limits.queuedBytes());
    }
}

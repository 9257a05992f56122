package io.litige.app.ops;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works for as long as its component runs: started with it, interrupted and awaited at its end. */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final Duration patience;
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param patience how long the end waits for the work under way
     */
    public Worker(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
    }

    /** What the thread does; it ends when it is interrupted. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    public void start(Work work) {
        var working = Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                LOG.debug("{} ends", name);
            }
        });
        stopping = new CountDownLatch(1);
        thread = working;
        working.start();
    }

    public void stop() {
        var working = thread;
        thread = null;
        stopping.countDown();
        if (working != null) {
            working.interrupt();
            try {
                boolean ended = working.join(patience);
                LOG.debug("{} has ended: {}", name, ended);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns after that time, or at once when the worker is stopped; what is not positive is no time. */
    public void pause(Duration time) throws InterruptedException {
        if (time.isPositive() && stopping.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.debug("{} waits no longer", name);
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}

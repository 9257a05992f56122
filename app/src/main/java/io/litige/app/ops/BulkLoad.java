package io.litige.app.ops;

import io.litige.app.store.StreamScan;
import io.litige.query.projection.BulkCopy;
import io.litige.query.projection.Shadow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Fills shadows with everything recorded up to an index. The ids of disputes are cut into ranges, which workers take one
 * by one: each event is read and decoded once, whatever the number of views, and a dispute's events meet in one worker.
 */
final class BulkLoad {
    /** Events of a range, about. */
    private static final long RANGE = 50_000;

    private static final int MOST_RANGES = 1 << 16;
    private static final long IDS = 1L << 32;

    private final StreamScan scan;
    private final List<Shadow<?>> shadows;
    private final long upTo;
    private final int ranges;
    private final BooleanSupplier stopped;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong disputes = new AtomicLong();
    private final AtomicBoolean failed = new AtomicBoolean();

    BulkLoad(StreamScan scan, List<Shadow<?>> shadows, long upTo, BooleanSupplier stopped) {
        this.scan = scan;
        this.shadows = shadows;
        this.upTo = upTo;
        this.ranges = (int) Math.min(MOST_RANGES, Math.max(8, upTo / RANGE));
        this.stopped = stopped;
    }

    /**
     * @param report called about once a second
     * @throws CancellationException when it was stopped
     */
    void run(int workers, Runnable report) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("rebuild-", 0).factory())) {
            var work = new ExecutorCompletionService<Void>(pool);
            for (int i = 0; i < workers; i++) {
                work.submit(this::takeRanges, null);
            }
            try {
                for (int running = workers; running > 0; ) {
                    var ended = work.poll(1, TimeUnit.SECONDS);
                    report.run();
                    if (ended != null) {
                        ended.get();
                        running--;
                    }
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } finally {
                failed.set(true);
            }
        }
    }

    /** Share of the ranges that are done. */
    double share() {
        return (double) done.get() / ranges;
    }

    long events() {
        return events.get();
    }

    long disputes() {
        return disputes.get();
    }

    private void takeRanges() {
        List<BulkCopy<?>> copies = new ArrayList<>();
        shadows.forEach(shadow -> copies.add(shadow.bulk()));
        for (int range = next.getAndIncrement(); range < ranges; range = next.getAndIncrement()) {
            load(range, copies);
            copies.forEach(BulkCopy::flush);
            done.incrementAndGet();
        }
    }

    private void load(int range, List<BulkCopy<?>> copies) {
        var all = scan.disputes(first(range), last(range), upTo);
        while (all.hasNext()) {
            if (stopped.getAsBoolean() || failed.get()) {
                throw new CancellationException("a rebuild was stopped");
            }
            var dispute = all.next();
            copies.forEach(copy -> copy.add(dispute));
            events.addAndGet(dispute.size());
            disputes.incrementAndGet();
        }
    }

    private UUID first(int range) {
        return new UUID((IDS * range / ranges) << 32, 0);
    }

    private UUID last(int range) {
        return new UUID(((IDS * (range + 1) / ranges) << 32) - 1, -1);
    }
}

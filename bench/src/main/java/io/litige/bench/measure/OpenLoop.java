package io.litige.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Work that comes at a fixed rate, whether or not the earlier one is done. Each piece is timed from when it was meant to
 * begin, so that a stall counts for everything that waited behind it.
 */
public final class OpenLoop implements Trial.Run<Histogram> {
    private static final int DIGITS = 3;
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final int QUIET_SLICES = 2;

    private final DoubleSupplier perSecond;
    private final int lanes;
    private final Timed work;

    /** Work whose end is not when the call returns: it says itself when it was done. */
    @FunctionalInterface
    public interface Timed {
        /**
         * @param lane consecutive pieces have consecutive lanes
         * @return nanoseconds to count
         */
        long once(int lane, long intended) throws Exception;

        default void prepare() throws Exception {}
    }

    /**
     * @param lanes what neighbours in time must not share, such as disputes
     */
    public OpenLoop(DoubleSupplier perSecond, int lanes, Timed work) {
        this.perSecond = perSecond;
        this.lanes = lanes;
        this.work = work;
    }

    /** Counts from when a piece was meant to begin until it is done. */
    public static OpenLoop of(DoubleSupplier perSecond, int lanes, Work work) {
        return new OpenLoop(perSecond, lanes, new Timed() {
            @Override
            public long once(int lane, long intended) throws Exception {
                work.once(lane);
                return System.nanoTime() - intended;
            }

            @Override
            public void prepare() throws Exception {
                work.prepare();
            }
        });
    }

    /** At the rate itself, until the virtual machine has little left to compile for it. */
    @Override
    public void warm(Duration atMost) throws Exception {
        var compiler = new Compiler();
        int quiet = 0;
        for (long left = atMost.dividedBy(SLICE); left > 0 && quiet < QUIET_SLICES; left--) {
            run(SLICE);
            quiet = compiler.wasBusy(SLICE) ? 0 : quiet + 1;
        }
    }

    @Override
    public Histogram run(Duration time) throws Exception {
        work.prepare();
        double rate = Math.max(1, perSecond.getAsDouble());
        long pieces = Math.max(1, (long) (rate * time.toNanos() / 1e9));
        var histogram = new ConcurrentHistogram(DIGITS);
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (long piece = 0; piece < pieces; piece++) {
                long intended = begun + (long) (piece * 1e9 / rate);
                int lane = (int) (piece % lanes);
                until(intended);
                all.add(threads.submit(() -> {
                    histogram.recordValue(Math.max(0, work.once(lane, intended)));
                    return null;
                }));
            }
        }
        for (var one : all) {
            one.get();
        }
        return histogram;
    }

    private static void until(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

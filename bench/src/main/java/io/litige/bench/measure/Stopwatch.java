package io.litige.bench.measure;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** One client does one piece of work over and over; the figure is a percentile of how long it takes, in milliseconds. */
public final class Stopwatch implements Entrant {
    private static final int DIGITS = 3;
    private static final double MILLI = 1e6;

    private final String name;
    private final double percentile;
    private final Work work;

    public Stopwatch(String name, double percentile, Work work) {
        this.name = name;
        this.percentile = percentile;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void warm(Duration atMost) throws Exception {
        measure(atMost.dividedBy(2));
    }

    @Override
    public double measure(Duration time) throws Exception {
        work.prepare();
        var histogram = new Histogram(DIGITS);
        long end = System.nanoTime() + time.toNanos();
        long begun = System.nanoTime();
        do {
            work.once(0);
            long done = System.nanoTime();
            histogram.recordValue(done - begun);
            begun = done;
        } while (begun < end);
        return histogram.getValueAtPercentile(percentile) / MILLI;
    }
}

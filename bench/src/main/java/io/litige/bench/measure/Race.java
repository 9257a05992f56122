package io.litige.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some clients, each on a virtual thread, do one piece of work over and over; the figure is pieces per second. The first
 * failure ends the race: nothing is skipped.
 */
public final class Race implements Entrant {
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final double STILL_RISING = 1.05;
    private static final int FLAT_SLICES = 2;

    private final String name;
    private final int clients;
    private final Work work;
    private volatile double latest;

    public Race(String name, int clients, Work work) {
        this.name = name;
        this.clients = clients;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    /** The rate of the latest run; 0 before the first. */
    public double latest() {
        return latest;
    }

    @Override
    public double measure(Duration time) throws Exception {
        work.prepare();
        latest = rate(time);
        return latest;
    }

    /** Until the rate is flat and the virtual machine has little left to compile, which on few cores takes their time. */
    @Override
    public void warm(Duration atMost) throws Exception {
        var slice = atMost.compareTo(SLICE) < 0 ? atMost : SLICE;
        long slices = slice.isZero() ? 0 : atMost.dividedBy(slice);
        double best = 0;
        int flat = 0;
        var compiler = new Compiler();
        for (long done = 0; done < slices && flat < FLAT_SLICES; done++) {
            double rate = measure(slice);
            flat = !compiler.wasBusy(slice) && rate < best * STILL_RISING ? flat + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    private double rate(Duration time) throws Exception {
        var start = new CyclicBarrier(clients);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Double>> lanes = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int lane = client;
                lanes.add(() -> lane(lane, start, time));
            }
            double sum = 0;
            for (Future<Double> lane : threads.invokeAll(lanes)) {
                sum += lane.get();
            }
            return sum;
        }
    }

    private double lane(int client, CyclicBarrier start, Duration time) throws Exception {
        start.await();
        long begun = System.nanoTime();
        long count = 0;
        long elapsed;
        do {
            work.once(client);
            count++;
            elapsed = System.nanoTime() - begun;
        } while (elapsed < time.toNanos());
        return count * 1e9 / elapsed;
    }
}

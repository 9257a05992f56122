package io.litige.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets some clients do one piece of work for a while and counts. The first failure ends the race: nothing is skipped. */
final class Race {
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final int MOST_SLICES = 15;
    private static final double STILL_RISING = 1.05;

    private Race() {}

    /** Pieces of work per second, over all clients. */
    static double rate(Work work, int clients, Duration time) throws Exception {
        var start = new CyclicBarrier(clients);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Double>> lanes = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int lane = client;
                lanes.add(() -> lane(work, lane, start, time));
            }
            double sum = 0;
            for (Future<Double> lane : threads.invokeAll(lanes)) {
                sum += lane.get();
            }
            return sum;
        }
    }

    /** Runs until the rate rises no more: the virtual machine compiles what is hot, caches fill. */
    static void warm(Work work, int clients) throws Exception {
        double best = 0;
        for (int slice = 0; slice < MOST_SLICES; slice++) {
            double rate = rate(work, clients, SLICE);
            if (rate < best * STILL_RISING) {
                return;
            }
            best = rate;
        }
    }

    private static double lane(Work work, int client, CyclicBarrier start, Duration time) throws Exception {
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

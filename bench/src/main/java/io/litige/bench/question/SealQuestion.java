package io.litige.bench.question;

import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.OpenLoop;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Trial;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Sealing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** How fast events are sealed, and what commands pay for it: nothing waits, but the processors are shared. */
final class SealQuestion implements Question {
    private static final double GOAL = 5_000;
    private static final int WRITERS = 64;
    private static final int SENDERS = 8;
    private static final int CLIENTS = 32;
    private static final double MILLI = 1e6;
    private static final long LOOK_EVERY_NANOS = 5_000_000;

    private final Setting setting;
    private final Sealing sealing;
    private final Api api;
    private final Herd herd;
    private final Herd filling;

    private SealQuestion(Setting setting, Options options) throws IOException, InterruptedException {
        this.setting = setting;
        var litige = setting.litige();
        this.sealing = new Sealing(litige);
        this.api = new Api(litige.port(), litige.home(), "demo-agent");
        litige.views(false);
        this.herd = Herd.withdrawn(setting.litige(), options.herd());
        this.filling = Herd.forgotten(setting.litige(), options.herd());
    }

    static Question open(Options options) throws Exception {
        return Setting.with(options, setting -> new SealQuestion(setting, options));
    }

    @Override
    public List<Heat> heats() {
        var bus = new Race("with the notary", SENDERS, onTheBus(SENDERS, true));
        var http = new Race("with the notary", CLIENTS, overHttp(CLIENTS, true));
        return List.of(
                Heat.of(new Contest(
                        "seal the record from its beginning", 1, again("alone", false), goal(), "events/s")),
                Heat.of(new Contest(
                        "the same while " + SENDERS + " senders record", 1, again("beside", true), goal(), "events/s")),
                Heat.of(new Contest(
                        "record a communication (bus), notary sealing",
                        SENDERS,
                        bus,
                        new Race("without the notary", SENDERS, onTheBus(SENDERS, false)),
                        "commands/s")),
                latencies("bus", bus, followed -> onTheBus(herd.size(), followed)),
                Heat.of(new Contest(
                        "record a communication (HTTP), notary sealing",
                        CLIENTS,
                        http,
                        new Race("without the notary", CLIENTS, overHttp(CLIENTS, false)),
                        "commands/s")),
                latencies("HTTP", http, followed -> overHttp(herd.size(), followed)));
    }

    /** At half of what the race gets through. */
    private Heat latencies(String way, Race race, Function<Boolean, Work> work) {
        var contests = new ArrayList<Contest>();
        var with = latency(race, work.apply(true));
        var without = latency(race, work.apply(false));
        for (double percentile : new double[] {50, 99}) {
            contests.add(new Contest(
                    "command at half load, p%.0f (%s), notary sealing".formatted(percentile, way),
                    1,
                    with.figure("with the notary", times -> times.getValueAtPercentile(percentile) / MILLI),
                    without.figure("without", times -> times.getValueAtPercentile(percentile) / MILLI),
                    "ms"));
        }
        return new Heat(contests);
    }

    private static Entrant goal() {
        return Entrant.goal(GOAL, "events/s");
    }

    private Trial<Histogram> latency(Race race, Work work) {
        return new Trial<>(OpenLoop.of(() -> race.latest() == 0 ? 1 : race.latest() / 2, herd.size(), work));
    }

    private Work onTheBus(int lanes, boolean followed) {
        return followed(followed, new Senders(setting.litige(), herd, lanes, false, Commands::communication));
    }

    private Work overHttp(int lanes, boolean followed) {
        return followed(followed, new HttpSenders(api, herd, lanes));
    }

    /** The same, with the notary following or standing still. */
    private Work followed(boolean follow, Work work) {
        return new Work() {
            @Override
            public void prepare() throws Exception {
                work.prepare();
                if (follow) {
                    catchUp();
                } else {
                    sealing.follow(false);
                }
            }

            @Override
            public void once(int client) throws Exception {
                work.once(client);
            }
        };
    }

    /** What was recorded while it stood still is not what following costs. */
    private void catchUp() throws Exception {
        long all = sealing.recorded();
        sealing.follow(true);
        while (sealing.events() < all) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private Entrant again(String name, boolean beside) {
        return new Entrant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double measure(Duration time) throws Exception {
                fill(time);
                return beside ? besideSenders(time) : seal(time, () -> true);
            }
        };
    }

    /** Enough events that the notary is not done before the time is over. */
    private void fill(Duration time) throws Exception {
        sealing.forget();
        long enough = (long) (GOAL * 4 * time.toNanos() / 1e9);
        var engine = setting.litige().bean(EventStorageEngine.class);
        int writers = Math.min(WRITERS, filling.size());
        while (sealing.recorded() < enough) {
            new Race("fill", writers, new EngineAppends(engine, filling, writers)).measure(time);
        }
    }

    private double besideSenders(Duration time) throws Exception {
        var race = new Race(
                "beside", SENDERS, new Senders(setting.litige(), herd, SENDERS, false, Commands::communication));
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = thread.submit(() -> race.measure(time));
            double rate = seal(time, () -> !running.isDone());
            running.get();
            return rate;
        }
    }

    /** From the first event, as long as that holds, but not longer than the time. */
    private double seal(Duration time, BooleanSupplier holds) throws Exception {
        long all = sealing.recorded();
        long begun = System.nanoTime();
        sealing.follow(true);
        long done;
        long elapsed;
        do {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            done = sealing.events();
            elapsed = System.nanoTime() - begun;
        } while ((done < all && elapsed < time.toNanos() && holds.getAsBoolean()) || done == 0);
        sealing.follow(false);
        return done * 1e9 / elapsed;
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        return setting.conditions();
    }

    @Override
    public void close() throws IOException {
        api.close();
        setting.close();
    }
}

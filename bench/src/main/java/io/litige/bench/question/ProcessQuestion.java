package io.litige.bench.question;

import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Trial;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Child;
import io.litige.bench.stage.Directory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The default process as somebody starts it, with its own embedded PostgreSQL: how soon it takes a command, and how much
 * memory it takes, that of PostgreSQL not counted.
 */
final class ProcessQuestion implements Question {
    private static final int CLIENTS = 32;
    private static final double IDLE_GOAL = 350;
    private static final double LOAD_GOAL = 700;
    private static final double START_GOAL = 10;
    private static final long SAMPLE_EVERY_NANOS = 50_000_000;
    private static final String REGISTRATION = """
            {"takeOwnership": false, "dispute": {"customer": {"ref": "BENCH-%s"}, "partyType": "CONSUMER",
              "channel": "PHONE", "team": "care", "summary": "No reply to three letters",
              "statement": "I wrote three times and nobody answered.",
              "grounds": [{"kind": "COMMUNICATION", "failing": "NO_REPLY"}]}}
            """;

    private final Directory directory;
    private final boolean memory;

    private ProcessQuestion(Options options, boolean memory) throws Exception {
        this.directory = Directory.of(options.data());
        this.memory = memory;
        // The first start makes the database; what is measured starts as on every other day.
        try (var first = launch()) {
            first.awaitReady();
        }
    }

    static Question start(Options options) throws Exception {
        return new ProcessQuestion(options, false);
    }

    static Question memory(Options options) throws Exception {
        return new ProcessQuestion(options, true);
    }

    /**
     * @param idle MiB after a quiet while
     * @param load most MiB while 32 clients register disputes
     */
    private record Memory(double idle, double load) {}

    @Override
    public List<Heat> heats() {
        if (!memory) {
            var seconds = new Trial<>(time -> secondsToFirstCommand()).figure("start", taken -> taken);
            return List.of(Heat.of(
                    new Contest("start to first answered command", 1, seconds, Entrant.goal(START_GOAL, "s"), "s")));
        }
        var trial = new Trial<>(this::memoryOf);
        return List.of(Heat.of(
                new Contest(
                        "memory, idle", 0, trial.figure("idle", Memory::idle), Entrant.goal(IDLE_GOAL, "MiB"), "MiB"),
                new Contest(
                        "memory, under load",
                        CLIENTS,
                        trial.figure("load", Memory::load),
                        Entrant.goal(LOAD_GOAL, "MiB"),
                        "MiB")));
    }

    private Child launch() throws IOException {
        return Child.start(
                directory.root().resolve("default"),
                "litige.limits.person.writes-per-second=10000000",
                "logging.level.root=error");
    }

    private double secondsToFirstCommand() throws Exception {
        long begun = System.nanoTime();
        try (var child = launch()) {
            child.awaitReady();
            try (var api = agent(child)) {
                register(api);
                return (System.nanoTime() - begun) / 1e9;
            }
        }
    }

    private Memory memoryOf(Duration time) throws Exception {
        try (var child = launch()) {
            child.awaitReady();
            LockSupport.parkNanos(time.toNanos());
            double idle = child.memory();
            return new Memory(idle, underLoad(child, time));
        }
    }

    private static double underLoad(Child child, Duration time) throws Exception {
        var over = new AtomicBoolean();
        try (var api = agent(child);
                var watcher = Executors.newSingleThreadExecutor()) {
            var most = watcher.submit(() -> {
                double highest = child.memory();
                while (!over.get()) {
                    LockSupport.parkNanos(SAMPLE_EVERY_NANOS);
                    highest = Math.max(highest, child.memory());
                }
                return highest;
            });
            try {
                Work registering = client -> register(api);
                new Race("load", CLIENTS, registering).measure(time);
            } finally {
                over.set(true);
            }
            return most.get();
        }
    }

    private static Api agent(Child child) throws IOException, InterruptedException {
        return new Api(child.port(), child.home(), "demo-agent");
    }

    private static void register(Api api) throws IOException, InterruptedException {
        api.post("/disputes", REGISTRATION.formatted(java.util.UUID.randomUUID()));
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of("options of the virtual machine", "none; heap limit is its default, a quarter of the memory");
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}

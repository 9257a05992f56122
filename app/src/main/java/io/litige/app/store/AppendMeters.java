package io.litige.app.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What an operator sees of appending: who waits, for what, and how much one commit carries. */
final class AppendMeters {
    private final MeterRegistry registry;
    private final Timer whole;
    private final Timer lock;
    private final Timer write;
    private final Timer commit;
    private final DistributionSummary batch;
    private final Counter lost;

    AppendMeters(MeterRegistry registry, AppendQueue queue) {
        this.registry = registry;
        this.whole =
                timer("litige.events.append", "Time until the events of one command are on disk, waiting included");
        this.lock = timer("litige.events.append.lock", "Time a commit waited for other processes' appends");
        this.write = timer("litige.events.append.write", "Time the database took to write the events of one commit");
        this.commit = timer("litige.events.append.commit", "Rest of one commit: flush to disk and way to the database");
        this.batch = DistributionSummary.builder("litige.events.append.batch")
                .description("Events written by one commit")
                .register(registry);
        this.lost = Counter.builder("litige.events.append.connection.lost")
                .description("Connections lost while appending; what was under way was sent again and written once")
                .register(registry);
        Gauge.builder("litige.events.append.queued", queue, AppendQueue::events)
                .description("Events that wait to be written")
                .register(registry);
        Gauge.builder("litige.events.append.queued.bytes", queue, AppendQueue::bytes)
                .description("Contents of the events that wait to be written")
                .baseUnit("bytes")
                .register(registry);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }

    void command(Append append) {
        whole.record(Duration.ofNanos(System.nanoTime() - append.queuedAt()));
    }

    void written(int events, Appended appended, Duration whole) {
        batch.record(events);
        lock.record(appended.waited());
        write.record(appended.wrote());
        commit.record(whole.minus(appended.waited()).minus(appended.wrote()));
    }

    void connectionLost() {
        lost.increment();
    }

    /**
     * @param why {@code conflict}, {@code busy}, {@code unknown} or {@code failed}
     */
    void refused(String why) {
        Counter.builder("litige.events.append.refused")
                .description("Commands whose events were not, or not certainly, written")
                .tag("why", why)
                .register(registry)
                .increment();
    }
}

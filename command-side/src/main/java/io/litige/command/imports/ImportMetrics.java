package io.litige.command.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts lines by what became of them, and jobs under way in this process. */
@Component
class ImportMetrics {
    private static final String LINES = "litige.import.lines";

    private final MeterRegistry registry;
    private final AtomicInteger running = new AtomicInteger();

    ImportMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("litige.import.jobs.running", running);
    }

    void started() {
        running.incrementAndGet();
    }

    void ended() {
        running.decrementAndGet();
    }

    void count(String mapping, Checkpoint batch) {
        count(mapping, "taken", batch.taken());
        count(mapping, "already", batch.already());
        count(mapping, "refused", batch.refusals().size());
    }

    private void count(String mapping, String outcome, long lines) {
        registry.counter(LINES, "mapping", mapping, "outcome", outcome).increment(lines);
    }
}

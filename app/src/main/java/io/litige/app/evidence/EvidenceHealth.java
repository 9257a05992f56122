package io.litige.app.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN when the store of evidence cannot be reached, or when something in it is not as it was stored. */
class EvidenceHealth implements HealthIndicator, MeterBinder {
    private final ObjectStore objects;
    private final EvidenceTable table;
    private final Clock clock;

    EvidenceHealth(ObjectStore objects, EvidenceTable table, Clock clock) {
        this.objects = objects;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Health health() {
        int faults = table.faults();
        var health = faults > 0 ? Health.down() : Health.up();
        try {
            objects.ping();
        } catch (IOException e) {
            health.down().withDetail("unreachable", String.valueOf(e.getMessage()));
        }
        return health.withDetail("store", objects.kind())
                .withDetail("faults", faults)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("litige.evidence.faults", table::faults)
                .description("contents of evidence that are not as they were stored")
                .register(registry);
        Gauge.builder("litige.evidence.check.age", this::age)
                .description("seconds since the content was read that was not for longest")
                .register(registry);
    }

    private double age() {
        return table.oldest()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}

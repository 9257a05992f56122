package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.Scan;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN when the malware scanner does not answer: new files cannot be read until it does. */
class ScanHealth implements HealthIndicator, MeterBinder {
    private final Clamd clamd;
    private final ScanTable table;

    ScanHealth(Clamd clamd, ScanTable table) {
        this.clamd = clamd;
        this.table = table;
    }

    @Override
    public Health health() {
        var health = Health.up();
        try {
            health.withDetail("engine", clamd.version());
        } catch (IOException e) {
            health.down().withDetail("scanner", String.valueOf(e.getMessage()));
        }
        return health.withDetail("waiting", table.count(Scan.WAITING))
                .withDetail("troubled", table.countTroubled())
                .withDetail("infected", table.count(Scan.INFECTED))
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("litige.evidence.quarantined", () -> table.count(Scan.WAITING))
                .description("files the malware scanner has not looked at yet")
                .register(registry);
    }
}

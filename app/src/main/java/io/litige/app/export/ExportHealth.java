package io.litige.app.export;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** DOWN for as long as an export would be kept that is not as it was sealed: somebody has been at the files. */
@Component("exportsHealthIndicator")
@Profile("query | (!command & !notary)")
class ExportHealth implements HealthIndicator, MeterBinder {
    private final ExportTable table;
    private final Clock clock;

    ExportHealth(ExportTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Health health() {
        long damaged = damaged();
        return (damaged > 0 ? Health.down() : Health.up())
                .withDetail("damaged", damaged)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("litige.exports.damaged", this::damaged)
                .description("exports that are kept and are not as they were sealed")
                .register(registry);
    }

    private long damaged() {
        return table.damaged(clock.instant());
    }
}

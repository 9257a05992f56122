package io.litige.app.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The alarm of the standing check: health that goes down with the first difference, and numbers. */
@Configuration(proxyBeanMethods = false)
@OnOwnStore
class CheckObservation {
    @Bean
    HealthIndicator projectionCheckHealthIndicator(StandingCheck check, CheckTable table) {
        return () -> {
            var health = Health.up();
            for (var view : check.views()) {
                long differences = table.count(view);
                health.withDetail(view, Map.of("differences", differences));
                if (differences > 0) {
                    health.down();
                }
            }
            return health.build();
        };
    }

    @Bean
    MeterBinder projectionCheckMeters(StandingCheck check, CheckTable table) {
        return registry -> check.views().forEach(view -> {
            Gauge.builder("litige.projection.differences", () -> table.count(view))
                    .description("Disputes a view shows otherwise than the record has them")
                    .tag("processor", view)
                    .register(registry);
            Gauge.builder("litige.projection.check.age", () -> age(table, view))
                    .description("Time since the standing check last looked at a view")
                    .baseUnit("seconds")
                    .tag("processor", view)
                    .register(registry);
        });
    }

    private static double age(CheckTable table, String view) {
        return table.progress(view)
                .map(progress ->
                        Duration.between(progress.lookedAt(), table.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}

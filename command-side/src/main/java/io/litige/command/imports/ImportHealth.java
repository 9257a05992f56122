package io.litige.command.imports;

import java.util.UUID;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names imports that make no progress. They are a detail: disputes are handled without them. */
@Component("importsHealthIndicator")
class ImportHealth implements HealthIndicator {
    private final ImportTable jobs;
    private final ImportProperties properties;

    ImportHealth(ImportTable jobs, ImportProperties properties) {
        this.jobs = jobs;
        this.properties = properties;
    }

    @Override
    public Health health() {
        var stuck =
                jobs.stuck(properties.stuckAfter()).stream().map(UUID::toString).toList();
        return Health.up().withDetail("stuck", stuck).build();
    }
}

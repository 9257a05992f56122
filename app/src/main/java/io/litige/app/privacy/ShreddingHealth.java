package io.litige.app.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** DOWN when texts that were to be destroyed are still there after a while: a promise to a person is not kept. */
@Component("erasureHealthIndicator")
@Profile("command | (!query & !notary)")
class ShreddingHealth implements HealthIndicator, MeterBinder {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ShreddingTable orders;
    private final Clock clock;

    ShreddingHealth(ShreddingTable orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Health health() {
        int waiting = orders.waiting(clock.instant().minus(PATIENCE));
        return (waiting > 0 ? Health.down() : Health.up())
                .withDetail("waiting", waiting)
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("litige.erasure.waiting", () -> orders.waiting(clock.instant()))
                .description("disputes whose texts are to be destroyed and are not yet")
                .register(registry);
    }
}

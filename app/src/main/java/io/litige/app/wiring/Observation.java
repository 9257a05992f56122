package io.litige.app.wiring;

import io.litige.app.store.EventLog;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees: health that goes down when the record, the keys or a view fail, and numbers that say how far. */
@Configuration(proxyBeanMethods = false)
class Observation {
    @Bean
    HealthIndicator keyVaultHealthIndicator(KeyVault vault) {
        return () -> {
            vault.ping();
            return Health.up().build();
        };
    }

    /** The framework registers these anew with each message, which the registry warns of; our own timers tell the load. */
    @Bean
    static MeterFilter withoutCapacities() {
        return MeterFilter.deny(meter -> meter.getName().endsWith(".capacity"));
    }

    /** Boot 4 does not meet the framework's own indicator any more, so this one stands in its place. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    static class OfAxonServer {
        @Bean
        HealthIndicator eventStoreHealthIndicator(AxonServerConnectionManager connections) {
            return () -> {
                var contexts = connections.connections();
                boolean connected = !contexts.isEmpty() && !contexts.containsValue(false);
                return (connected ? Health.up() : Health.down())
                        .withDetail("contexts", contexts)
                        .build();
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    static class OfPostgres {
        @Bean
        Projections projections(
                EventProcessingConfiguration processing,
                EventLog engine,
                JdbcClient jdbc,
                Serializer tokens,
                Clock clock) {
            return new Projections(processing, engine, new ProjectionTable(jdbc), tokens, clock);
        }

        @Bean
        HealthIndicator eventStoreHealthIndicator(EventLog engine) {
            return () -> Health.up().withDetail("head", engine.head()).build();
        }

        @Bean
        HealthIndicator projectionsHealthIndicator(Projections projections, LitigeProperties properties) {
            return () -> {
                var health = Health.up();
                for (var state : projections.states()) {
                    boolean down = !state.running()
                            || state.error()
                            || state.unclaimed() > 0
                            || state.stuck(properties.projections().stuckAfter());
                    health.withDetail(state.name(), details(state));
                    if (down) {
                        health.down();
                    }
                }
                return health.build();
            };
        }

        private static Map<String, Object> details(Projections.State state) {
            return Map.of(
                    "running", state.running(),
                    "error", state.error(),
                    "replaying", state.replaying(),
                    "unclaimedSegments", state.unclaimed(),
                    "lagEvents", state.lagEvents(),
                    "lagSeconds", state.lag().toMillis() / 1000.0,
                    "deadLetters", state.deadLetters());
        }

        @Bean
        MeterBinder projectionMeters(Projections projections) {
            return registry -> new ProjectionMeters(projections).bindTo(registry);
        }
    }
}

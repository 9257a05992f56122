package io.litige.app.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Lag and dead letters of each view, as gauges read when somebody scrapes. */
final class ProjectionMeters implements MeterBinder {
    private final Projections projections;

    ProjectionMeters(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var name : projections.names()) {
            gauge(
                    registry,
                    name,
                    "litige.projection.lag.events",
                    "Committed events a view has not yet taken",
                    state -> state.lagEvents());
            gauge(
                    registry,
                    name,
                    "litige.projection.lag.seconds",
                    "Age of the oldest of them",
                    state -> state.lag().toMillis() / 1000.0);
            gauge(
                    registry,
                    name,
                    "litige.projection.dead.letters",
                    "Events a view has set aside",
                    state -> state.deadLetters());
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String metric,
            String description,
            ToDoubleFunction<Projections.State> value) {
        Gauge.builder(metric, projections, all -> all.states().stream()
                        .filter(state -> state.name().equals(name))
                        .mapToDouble(value)
                        .sum())
                .description(description)
                .tag("processor", name)
                .register(registry);
    }
}

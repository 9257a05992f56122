package io.litige.command.dispute;

import io.litige.api.event.DisputeEvent;
import io.litige.command.dispatch.UnknownDisputes;
import io.litige.command.facts.Desk;
import java.time.Clock;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;

/** The real aggregate on an event store in memory, cached as in the product, for tests that need a command bus. */
public final class DisputeAggregates {
    private DisputeAggregates() {}

    /** Started; whoever asks shuts it down. */
    public static Configuration inMemory(Clock clock) {
        var aggregates = AggregateConfigurer.defaultConfiguration(DisputeAggregate.class);
        aggregates.configureCache(configuration -> new WeakReferenceCache());
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .configureAggregate(aggregates)
                .registerComponent(Desk.class, configuration -> desk(clock, configuration))
                .start();
        axon.commandBus().registerHandlerInterceptor(new UnknownDisputes());
        return axon;
    }

    private static Desk desk(Clock clock, Configuration axon) {
        return Policies.desk(
                clock,
                DisputeFixture.CALENDAR,
                Policies::nothingCounted,
                Policies.NO_LIMITS,
                (dispute, version) -> (DisputeEvent) axon.eventStore()
                        .readEvents(dispute.toString(), version)
                        .next()
                        .getPayload(),
                new DisputesBeside(new ObjectProvider<>() {
                    @Override
                    public Configuration getObject() {
                        return axon;
                    }
                }));
    }
}

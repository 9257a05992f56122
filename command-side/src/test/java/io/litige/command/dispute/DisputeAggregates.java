package io.litige.command.dispute;

import io.litige.command.dispatch.UnknownDisputes;
import io.litige.command.facts.Desk;
import java.time.Clock;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** The real aggregate on an event store in memory, for tests that need a command bus. */
public final class DisputeAggregates {
    private DisputeAggregates() {}

    /** Started; whoever asks shuts it down. */
    public static Configuration inMemory(Clock clock) {
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(DisputeAggregate.class))
                .registerComponent(Desk.class, configuration -> Policies.desk(clock, DisputeFixture.CALENDAR))
                .start();
        axon.commandBus().registerHandlerInterceptor(new UnknownDisputes());
        return axon;
    }
}

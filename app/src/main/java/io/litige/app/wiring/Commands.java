package io.litige.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How commands travel and what keeps disputes quick to load. */
@Configuration(proxyBeanMethods = false)
class Commands {
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService commandRetries() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("litige-command-retries").factory());
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, ScheduledExecutorService commandRetries, MeterRegistry metrics) {
        return new MeasuredGateway(bus, new RetryOnConflict(commandRetries), metrics);
    }

    /** Only where disputes are handled: elsewhere these beans would make the process a handler of commands. */
    @Configuration(proxyBeanMethods = false)
    @Profile("command | (!query & !notary)")
    static class Aggregates {
        /** {@code @Aggregate(cache = "disputeCache")}. */
        @Bean
        Cache disputeCache(LitigeProperties properties) {
            return new DisputeCache(properties.disputes().cacheSize());
        }

        /** {@code @Aggregate(snapshotTriggerDefinition = "disputeSnapshots")}. */
        @Bean
        SnapshotTriggerDefinition disputeSnapshots(Snapshotter snapshotter, LitigeProperties properties) {
            return new EventCountSnapshotTriggerDefinition(
                    snapshotter, properties.disputes().snapshotAfter());
        }

        /** One at a time and beside the command that triggered it. */
        @Bean(destroyMethod = "shutdown")
        java.util.concurrent.ExecutorService snapshotting() {
            return Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("litige-snapshots").factory());
        }

        @Bean
        Snapshotter snapshotter(
                org.axonframework.config.Configuration configuration,
                HandlerDefinition handlers,
                ParameterResolverFactory parameters,
                EventStore store,
                TransactionManager transactions,
                SnapshotterSpanFactory spans,
                java.util.concurrent.ExecutorService snapshotting) {
            return SpringAggregateSnapshotter.builder()
                    .repositoryProvider(configuration::repository)
                    .transactionManager(transactions)
                    .eventStore(store)
                    .parameterResolverFactory(parameters)
                    .handlerDefinition(handlers)
                    .spanFactory(spans)
                    .executor(snapshotting)
                    .build();
        }
    }
}

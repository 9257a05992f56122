package io.litige.app.wiring;

import io.litige.app.store.Appender;
import io.litige.app.store.CommitListener;
import io.litige.app.store.CommitSignal;
import io.litige.app.store.PostgresEventEngine;
import io.litige.app.store.PostgresEventStore;
import io.litige.app.store.StoreTables;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;

/** The record in PostgreSQL, in tables of our own: the default. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@ConditionalOnProperty(name = "litige.store.engine", havingValue = "postgres", matchIfMissing = true)
class EventStoreOnPostgres {
    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    StoreTables storeTables(DataSource dataSource, DatabaseAccess access) {
        return new StoreTables(dataSource, access.app().single());
    }

    @Bean
    Appender appender(
            StoreTables tables,
            DatabaseAccess access,
            CommitSignal signal,
            MeterRegistry metrics,
            LitigeProperties properties) {
        return new Appender(
                properties.store().append().limits(), tables, access.app().appending(), signal, metrics);
    }

    @Bean
    @DependsOn("recordInPlace")
    PostgresEventEngine eventStorageEngine(
            StoreTables tables,
            Appender appender,
            ProtectedJson protectedJson,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer snapshotSerializer,
            Configuration configuration) {
        return PostgresEventEngine.on(tables, appender, protectedJson::prefetchKeys)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .snapshotFilter(configuration.snapshotFilter())
                .upcasterChain(configuration.upcasterChain())
                .build();
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    PostgresEventStore eventStore(PostgresEventEngine engine, CommitSignal signal, Configuration configuration) {
        var store = PostgresEventStore.on(engine, signal);
        store.messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"));
        store.spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return store.build();
    }

    /**
     * Without a transaction around a command: its only write is the append, which commits by itself. Otherwise every
     * command would hold a database connection while it waits for its turn.
     */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(Configuration configuration, DuplicateCommandHandlerResolver duplicates) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    @Bean
    CommitListener commitListener(
            DatabaseAccess access, CommitSignal signal, Appender appender, LitigeProperties properties) {
        return new CommitListener(
                access.app().single(), signal, properties.projections().pollEvery(), appender::owns);
    }
}

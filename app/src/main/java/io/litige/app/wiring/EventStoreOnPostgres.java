package io.litige.app.wiring;

import io.litige.app.store.CommitListener;
import io.litige.app.store.CommitSignal;
import io.litige.app.store.PostgresEventEngine;
import io.litige.app.store.PostgresEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** The record in PostgreSQL: the default, and whenever no Axon Server is there. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventStoreOnPostgres {
    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    PostgresEventEngine eventStorageEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            MeterRegistry metrics,
            ProtectedJson protectedJson,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer snapshotSerializer,
            Configuration configuration) {
        return PostgresEventEngine.on(dataSource, transactions, metrics, protectedJson::prefetchKeys)
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

    @Bean
    CommitListener commitListener(DatabaseAccess access, CommitSignal signal, LitigeProperties properties) {
        return new CommitListener(
                access.app().single(), signal, properties.projections().pollEvery());
    }

    /** Built with the other beans, so before any processor or request can touch the record. */
    @Bean
    IntegrityCheck integrityCheck(PostgresEventEngine engine, EventNames names) {
        return new IntegrityCheck(engine, names);
    }
}

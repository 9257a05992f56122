package io.litige.app.wiring;

import io.litige.app.store.CommitListener;
import io.litige.app.store.CommitSignal;
import io.litige.app.store.EventLog;
import io.litige.app.store.JdbcEventLog;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;

/**
 * The record in the framework's own JDBC engine, with its settings as they come: the control of the benchmark, and a way
 * back. Commands then run in a transaction each, and views are woken by polling.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@ConditionalOnProperty(name = "litige.store.engine", havingValue = "jdbc")
class EventStoreOnJdbc {
    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    @DependsOn("recordInPlace")
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer snapshotSerializer,
            Configuration configuration) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(EventSchema.builder()
                        .eventTable("store.domain_event_entry")
                        .snapshotTable("store.snapshot_event_entry")
                        .build())
                // The framework's own resolver does not recognise PostgreSQL's duplicates.
                .persistenceExceptionResolver(
                        failure -> failure instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .snapshotFilter(configuration.snapshotFilter())
                .upcasterChain(configuration.upcasterChain())
                .build();
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine, Configuration configuration) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
                .build();
    }

    /** Nobody tells of commits there: whoever follows the record looks again in the interval of the views. */
    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    CommitListener commitListener(DatabaseAccess access, CommitSignal signal, LitigeProperties properties) {
        return new CommitListener(
                access.app().single(), signal, properties.projections().pollEvery(), process -> false);
    }

    @Bean
    EventLog eventLog(DataSource dataSource) {
        return new JdbcEventLog(dataSource);
    }
}

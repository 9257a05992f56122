package io.litige.query.stream;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.DisputeId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real event store on PostgreSQL, so that what is broken can be broken for real. */
public final class TestStore implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;
    private final JdbcClient sql;

    public TestStore() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataSource database = postgres.getPostgresDatabase();
        var serializer = Jackson3Serializer.builder().build();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .schema(new EventSchema())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        sql = JdbcClient.create(database);
    }

    public DisputeStream stream() {
        return new DisputeStream(store);
    }

    /** Appends events after the last one of their dispute. */
    public void append(List<? extends DisputeEvent> events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        long next = store.lastSequenceNumberFor(events.getFirst().disputeId().toString())
                        .orElse(-1L)
                + 1;
        for (var event : events) {
            messages.add(
                    new GenericDomainEventMessage<>("Dispute", event.disputeId().toString(), next++, event));
        }
        engine.appendEvents(messages);
    }

    /** What nobody should be able to do: takes one event out of the store. */
    public void lose(DisputeId dispute, long version) {
        sql.sql("delete from DomainEventEntry where aggregateIdentifier = :id and sequenceNumber = :version")
                .param("id", dispute.toString())
                .param("version", version)
                .update();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

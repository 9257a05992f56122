package io.litige.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.ProductInside;
import io.litige.app.store.PostgresEventEngine;
import io.litige.app.store.PostgresEventStore;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the framework would silently replace by something weaker on this version of Spring Boot. */
class WiringTest {
    private final ConfigurableApplicationContext application =
            ProductInside.shared().context();

    @Test
    void everyPartIsTheOneMeant() {
        assertThat(application.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(application.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(application.getBean(EventStorageEngine.class)).isInstanceOf(PostgresEventEngine.class);
        assertThat(application.getBean(EventStore.class)).isInstanceOf(PostgresEventStore.class);
        assertThat(application.getBean("eventSerializer", Serializer.class)).isInstanceOf(EventJson.class);
        assertThat(application.getBean(CommandGateway.class)).isInstanceOf(MeasuredGateway.class);
    }

    @Test
    void theFrameworkUsesThem() {
        var configuration = application.getBean(org.axonframework.config.Configuration.class);

        assertThat(configuration.eventSerializer()).isInstanceOf(EventJson.class);
        assertThat(configuration.getComponent(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(configuration.eventStore()).isInstanceOf(PostgresEventStore.class);
    }

    @Test
    void everyViewFailsLoudlyInBatchesWithDeadLetters() {
        var processing = application.getBean(EventProcessingConfiguration.class);

        assertThat(processing.eventProcessors()).containsKeys("dispute-face", "agent-queue");
        assertThat(processing.eventProcessors().values())
                .allSatisfy(processor -> assertThat(processor).isInstanceOf(PooledStreamingEventProcessor.class));
        for (var group : processing.eventProcessors().keySet()) {
            assertThat(processing.listenerInvocationErrorHandler(group)).isInstanceOf(PropagatingErrorHandler.class);
            assertThat(processing.deadLetterQueue(group).map(SequencedDeadLetterQueue::getClass))
                    .hasValueSatisfying(type -> assertThat(type).isEqualTo(JdbcSequencedDeadLetterQueue.class));
        }
    }

    /** The record waits for the disk; what can be read from it again does not. */
    @Test
    void viewsCommitWithoutWaitingForTheDiskAndNobodyElseDoes() {
        var processing = application.getBean(EventProcessingConfiguration.class);
        var jdbc = application.getBean(JdbcClient.class);
        var transactions = application.getBean(TransactionManager.class);

        for (var processor : processing.eventProcessors().values()) {
            var gates = processor.getHandlerInterceptors().stream()
                    .filter(ViewGate.class::isInstance)
                    .map(ViewGate.class::cast)
                    .toList();
            assertThat(gates).as(processor.getName()).hasSize(1);
            EventMessage<?> event = GenericEventMessage.asEventMessage("an event");
            var batch = DefaultUnitOfWork.<EventMessage<?>>startAndGet(event);
            batch.attachTransaction(transactions);
            var inside = batch.executeWithResult(() -> gates.getFirst()
                    .handle(batch, new DefaultInterceptorChain<>(batch, List.of(), message -> durability(jdbc))));
            assertThat(inside.getPayload()).as(processor.getName()).isEqualTo("off");
        }
        assertThat(transactions.fetchInTransaction(() -> durability(jdbc))).isEqualTo("on");
        assertThat(durability(jdbc)).as("afterwards").isEqualTo("on");
    }

    private static String durability(JdbcClient jdbc) {
        return jdbc.sql("show synchronous_commit").query(String.class).single();
    }

    @Test
    void aReplayTokenIsWrittenAndReadBack() {
        var tokens = application.getBean(Serializer.class);
        var token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(2));

        var read = tokens.<byte[], ReplayToken>deserialize(tokens.serialize(token, byte[].class));

        assertThat(read).isEqualTo(token);
    }
}

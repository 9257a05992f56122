package io.litige.app.wiring;

import io.litige.app.privacy.WhenTextsAreShreddedThenDestroyTheirKeys;
import io.litige.command.severity.WhenDisputesBecomeKnownThenCountThem;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How every view and automation follows the record: in batches, one dispute's events in order, position and rows in one
 * transaction. An event a view cannot take is set aside with all later ones of its dispute, never skipped.
 */
@Configuration(proxyBeanMethods = false)
class Processors {
    /** Disputes that may be set aside per view, and events of one of them. */
    private static final int DEAD_DISPUTES = 100_000;

    private static final int DEAD_EVENTS = 10_000;

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, LitigeProperties properties) {
        var store = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(tokenSchema())
                .claimTimeout(Duration.ofSeconds(10));
        if (!properties.database().external()) {
            // Nobody else can be here; a killed predecessor's claims are ours at once.
            store.nodeId("embedded");
        }
        return store.build();
    }

    /**
     * The threads of all views and automations. As many of them as there are would, while they catch up, leave commands
     * the share of one thread among dozens.
     */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService followers(LitigeProperties properties) {
        int workers = properties.projections().workers();
        return Executors.newScheduledThreadPool(
                workers > 0 ? workers : 2 * Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("litige-follower-", 0).factory());
    }

    @Bean
    ConfigurerModule eventProcessing(
            LitigeProperties properties,
            @Qualifier("followers") ScheduledExecutorService followers,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            JdbcClient jdbc) {
        var settings = properties.projections();
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing
                    .usingPooledStreamingEventProcessors(
                            (configuration, builder) -> builder.batchSize(settings.batchSize())
                                    .initialSegmentCount(settings.segments())
                                    .workerExecutor(followers))
                    .registerPooledStreamingEventProcessorConfiguration(
                            WhenDisputesBecomeKnownThenCountThem.NAME,
                            (configuration, builder) -> builder.initialSegmentCount(1))
                    .registerPooledStreamingEventProcessorConfiguration(
                            WhenTextsAreShreddedThenDestroyTheirKeys.NAME,
                            (configuration, builder) -> builder.initialSegmentCount(1))
                    .registerDefaultTransactionManager(configuration -> transactions)
                    .registerDefaultHandlerInterceptor((configuration, processor) -> new ViewGate(processor, jdbc))
                    .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                    .registerDefaultSequencingPolicy(configuration -> SequentialPerAggregatePolicy.instance())
                    .registerDeadLetterQueueProvider(group -> {
                        tuneDeadLetters(processing, group);
                        return configuration ->
                                deadLetters(group, connections, transactions, serializer, eventSerializer);
                    });
        };
    }

    /** Without the cache every event would cost each view a question to its dead letters; a rebuilt view starts without any. */
    private static void tuneDeadLetters(EventProcessingConfigurer configurer, String group) {
        configurer.registerDeadLetteringEventHandlerInvokerConfiguration(
                group, (configuration, builder) -> builder.enableSequenceIdentifierCache()
                        .allowReset(true));
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return group -> deadLetters(group, connections, transactions, serializer, eventSerializer);
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            String group,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            Serializer eventSerializer) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(deadLetterSchema())
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .maxSequences(DEAD_DISPUTES)
                .maxSequenceSize(DEAD_EVENTS)
                .build();
    }

    private static TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("views.token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }

    private static DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("views.dead_letter_entry")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .build();
    }
}

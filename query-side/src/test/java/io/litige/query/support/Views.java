package io.litige.query.support;

import io.litige.api.access.Actor;
import io.litige.api.access.CustodyLog;
import io.litige.api.blob.BlobStore;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.ProtectedDocuments;
import io.litige.api.value.Role;
import io.litige.query.QuerySide;
import io.litige.query.projection.View;
import io.litige.query.projection.ViewRow;
import io.litige.query.projection.ViewTable.Change;
import io.litige.query.stream.MemoryBlobs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The query side as a process has it, around a store in memory: events go in, real processors write real rows. */
public final class Views implements AutoCloseable {
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final QueryBus bus = SimpleQueryBus.builder().build();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DataSource source;

    public Views(Clock clock) {
        this(clock, Database.source());
    }

    /**
     * @param source the database, seen through what a test wants to know of it
     */
    public Views(Clock clock, DataSource source) {
        this.source = source;
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(EventStore.class, () -> store);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(ProtectedDocuments.class, PlainDocuments::new);
        context.registerBean(BlobStore.class, MemoryBlobs::new);
        context.registerBean(CustodyLog.class, () -> (dispute, until) -> Stream.of());
        context.registerBean(
                QueryGateway.class,
                () -> DefaultQueryGateway.builder().queryBus(bus).build());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "release",
                        Map.of(
                                "litige.messages.release[0].version", "release-1",
                                "litige.messages.release[0].effective", "2020-01-01",
                                "litige.messages.release[0].another-person.FINAL_RESPONSE", "3",
                                "litige.messages.release[0].legal.FAULT_ADMISSION", "4",
                                "litige.quality.versions[0].version", "quality-1",
                                "litige.quality.versions[0].effective", "2020-01-01",
                                "litige.quality.versions[0].percent", "100",
                                "litige.quality.versions[0].smallest", "3")));
        context.register(QuerySide.class);
        context.refresh();
    }

    public static Actor actor(String id, Role role, String... teams) {
        return new Actor(AgentId.of(id), Set.of(role), Set.of(teams), new Mandate(Money.euros("2000.00"), "test"));
    }

    /** A bean of the query side, by its class. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Every view there is. */
    public List<View<?>> all() {
        return context.getBeansOfType(View.class).values().stream()
                .<View<?>>map(view -> view)
                .toList();
    }

    /** Lets the annotated query handlers of a bean answer. */
    public Views answers(Class<?> type) {
        new AnnotationQueryHandlerAdapter<>(bean(type)).subscribe(bus);
        return this;
    }

    /** Stores the events of the stories, told in turn: first events first. */
    public void store(Story... stories) {
        var messages = new ArrayList<EventMessage<?>>();
        for (int sequence = 0; ; sequence++) {
            int at = sequence;
            int before = messages.size();
            for (var story : stories) {
                if (at < story.events().size()) {
                    messages.add(new GenericDomainEventMessage<>(
                            "Dispute", story.id().toString(), at, story.events().get(at)));
                }
            }
            if (messages.size() == before) {
                break;
            }
        }
        store.publish(messages);
    }

    /** Stores the rest of a story, from an event on. */
    public void storeMore(Story story, int from) {
        for (int sequence = from; sequence < story.events().size(); sequence++) {
            store.publish(new GenericDomainEventMessage<>(
                    "Dispute", story.id().toString(), sequence, story.events().get(sequence)));
        }
    }

    /** Runs a real processor over everything stored, from the beginning, until it has caught up. */
    public void project(String name, Class<?> projection, int batchSize) {
        var configuration = DefaultConfigurer.defaultConfiguration()
                .configureEventStore(c -> store)
                .configureTransactionManager(c -> transactions())
                .eventProcessing(processing -> processing
                        .registerEventHandler(c -> bean(projection))
                        .registerDefaultListenerInvocationErrorHandler(
                                c -> org.axonframework.eventhandling.PropagatingErrorHandler.instance())
                        .registerPooledStreamingEventProcessor(name)
                        .registerPooledStreamingEventProcessorConfiguration(
                                (c, builder) -> builder.batchSize(batchSize).initialSegmentCount(2)))
                .buildConfiguration();
        configuration.start();
        try {
            var processor = configuration
                    .eventProcessingConfiguration()
                    .eventProcessor(name, PooledStreamingEventProcessor.class)
                    .orElseThrow();
            Wait.until(name + " has caught up", () -> caughtUp(processor));
        } finally {
            configuration.shutdown();
        }
    }

    /** Writes what the fold says of each story, in one batch and without a processor. */
    public static <R extends ViewRow> void fold(View<R> view, Story... stories) {
        var changes = new ArrayList<Change<R>>();
        for (var story : stories) {
            var row = view.fold(messages(story)).row();
            if (row != null) {
                changes.add(new Change<>(null, row));
            }
        }
        view.table().write(changes);
    }

    /** Transactions as a processor uses them. */
    public SpringTransactionManager transactions() {
        return new SpringTransactionManager(new JdbcTransactionManager(source));
    }

    /** The events of a story with their places in it. */
    public static List<DomainEventMessage<?>> messages(Story story) {
        return IntStream.range(0, story.events().size())
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Dispute",
                        story.id().toString(),
                        sequence,
                        story.events().get(sequence)))
                .toList();
    }

    private boolean caughtUp(StreamingEventProcessor processor) {
        var head = store.createHeadToken();
        var status = processor.processingStatus().values();
        return status.size() == 2
                && status.stream()
                        .allMatch(segment -> segment.isCaughtUp()
                                && (head == null
                                        || (segment.getTrackingToken() != null
                                                && segment.getTrackingToken().covers(head))));
    }

    @Override
    public void close() {
        context.close();
        store.shutDown();
    }
}

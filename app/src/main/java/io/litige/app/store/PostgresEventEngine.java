package io.litige.app.store;

import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events in {@code store.event}: all events of a commit or none, in the order of the {@link Appender}, whatever
 * transaction the caller is in. A conflict on (aggregate, sequence) fails that commit with {@code ConcurrencyException}
 * and no other.
 */
public final class PostgresEventEngine extends AbstractEventStorageEngine implements EventLog {
    private static final int PAGE = 500;

    private final EventTable events;
    private final EventTypeTable types;
    private final SnapshotTable snapshots;
    private final Appender appender;
    private final Consumer<List<byte[]>> beforePage;
    private final SnapshotFilter snapshotFilter;
    private final EventUpcaster upcasters;

    private PostgresEventEngine(Builder builder) {
        super(builder);
        this.snapshotFilter = builder.snapshots;
        this.upcasters = builder.upcasters;
        this.types = builder.tables.types();
        this.events = builder.tables.events();
        this.snapshots = builder.tables.snapshots();
        this.appender = builder.appender;
        this.beforePage = builder.beforePage;
    }

    /**
     * @param beforePage sees the payloads of a page of events before they are read one by one
     */
    public static Builder on(StoreTables tables, Appender appender, Consumer<List<byte[]>> beforePage) {
        return new Builder(tables, appender, beforePage);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        // Serialising commits the keys of protected texts before the event that needs them.
        var rows = messages.stream()
                .map(EventUtils::asDomainEventMessage)
                .map(message -> Rows.of(message, serializer))
                .toList();
        // A type nobody has stored yet gets its number here: whatever fails now fails this command alone.
        rows.forEach(row -> types.id(row.type()));
        appender.append(rows);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.put(Rows.snapshot(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
        var aggregate = UUID.fromString(identifier);
        return Pages.stream(
                        PAGE,
                        firstSequenceNumber,
                        from -> announced(events.ofAggregate(aggregate, from, PAGE + 1)),
                        event -> event.sequence() + 1)
                .map(StoredEvent::data);
    }

    /**
     * What an aggregate is made of, in one statement: its snapshot, when there is one of this version, and the events
     * after it.
     */
    DomainEventStream load(String identifier) {
        var aggregate = UUID.fromString(identifier);
        var loaded = events.load(aggregate, PAGE + 1);
        var snapshot = loaded.snapshot();
        if (snapshot == null) {
            return deserialized(tail(aggregate, loaded.events()));
        }
        return readable(snapshot)
                ? DomainEventStream.concat(
                        upcastAndDeserializeDomainEvents(Stream.of(snapshot), getSnapshotSerializer(), upcasters),
                        deserialized(tail(aggregate, loaded.events())))
                : readEvents(identifier);
    }

    /** Not one of an older shape, nor of a class that is no more. */
    private boolean readable(DomainEventData<?> snapshot) {
        return snapshotFilter.allow(snapshot)
                && getSnapshotSerializer().classForType(snapshot.getPayload().getType()) != UnknownSerializedType.class;
    }

    private DomainEventStream deserialized(Stream<StoredEvent> stored) {
        return upcastAndDeserializeDomainEvents(stored.map(StoredEvent::data), getEventSerializer(), upcasters);
    }

    /** Goes on page by page where the first one ends. */
    private Stream<StoredEvent> tail(UUID aggregate, List<StoredEvent> first) {
        announced(first);
        return first.size() <= PAGE
                ? first.stream()
                : Stream.concat(
                        first.stream(),
                        Pages.stream(
                                PAGE,
                                first.getLast().sequence() + 1L,
                                from -> announced(events.ofAggregate(aggregate, from, PAGE + 1)),
                                event -> event.sequence() + 1L));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return Pages.stream(
                        PAGE,
                        indexOf(token),
                        after -> announced(events.after(after, PAGE + 1)),
                        StoredEvent::globalIndex)
                .map(StoredEvent::tracked);
    }

    private List<StoredEvent> announced(List<StoredEvent> page) {
        beforePage.accept(page.stream().map(StoredEvent::payload).toList());
        return page;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.find(UUID.fromString(aggregateIdentifier)).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return events.lastSequence(UUID.fromString(aggregateIdentifier));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(
                events.firstSince(dateTime).map(first -> first - 1).orElseGet(events::head));
    }

    /**
     * Reads the record dispute by dispute.
     *
     * @param dataSource for what concerns no contents
     */
    public StreamScan scan(DataSource dataSource) {
        return new StreamScan(events, dataSource, getEventSerializer(), upcasterChain, beforePage);
    }

    @Override
    public long head() {
        return events.head();
    }

    @Override
    public Optional<Instant> recordedAfter(long globalIndex) {
        return events.recordedAfter(globalIndex);
    }

    @Override
    public List<EventType> types() {
        return types.all();
    }

    static long indexOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (token instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a position in this store: " + token.getClass());
    }

    /** What an engine needs; the framework's settings are inherited. */
    public static final class Builder extends AbstractEventStorageEngine.Builder {
        private final StoreTables tables;
        private final Appender appender;
        private final Consumer<List<byte[]>> beforePage;
        private SnapshotFilter snapshots = SnapshotFilter.allowAll();
        private EventUpcaster upcasters = NoOpEventUpcaster.INSTANCE;

        private Builder(StoreTables tables, Appender appender, Consumer<List<byte[]>> beforePage) {
            this.tables = tables;
            this.appender = appender;
            this.beforePage = beforePage;
        }

        @Override
        public Builder eventSerializer(Serializer serializer) {
            super.eventSerializer(serializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer serializer) {
            super.snapshotSerializer(serializer);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter filter) {
            super.snapshotFilter(filter);
            this.snapshots = filter;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasters) {
            super.upcasterChain(upcasters);
            this.upcasters = upcasters;
            return this;
        }

        public PostgresEventEngine build() {
            return new PostgresEventEngine(this);
        }
    }
}

package io.litige.app.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
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
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps events in {@code store.event}. All events of a commit are written by one statement in the transaction of the
 * unit of work; a conflict on (aggregate, sequence) fails that commit with {@link ConcurrencyException} and no other.
 */
public final class PostgresEventEngine extends AbstractEventStorageEngine {
    private static final int PAGE = 500;
    private static final String UNIQUE_VIOLATION = "23505";

    private final EventTable events;
    private final SnapshotTable snapshots;
    private final TransactionTemplate transaction;
    private final Consumer<List<byte[]>> beforePage;
    private final Timer appends;

    private PostgresEventEngine(Builder builder) {
        super(builder);
        this.events = new EventTable(builder.dataSource);
        this.snapshots = new SnapshotTable(builder.dataSource);
        this.transaction = new TransactionTemplate(builder.transactions);
        this.beforePage = builder.beforePage;
        this.appends = Timer.builder("litige.events.append")
                .description("Time to write the events of one commit, waiting for the append lock included")
                .publishPercentileHistogram()
                .register(builder.metrics);
    }

    /**
     * @param beforePage sees the payloads of a page of events before they are read one by one
     */
    public static Builder on(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            MeterRegistry metrics,
            Consumer<List<byte[]>> beforePage) {
        return new Builder(dataSource, transactions, metrics, beforePage);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        // Serialising commits the keys of protected texts, before the lock and before the event that needs them.
        var rows = messages.stream()
                .map(EventUtils::asDomainEventMessage)
                .map(message -> Rows.of(message, serializer))
                .toList();
        try {
            appends.record(() -> transaction.executeWithoutResult(status -> events.append(rows)));
        } catch (DataAccessException e) {
            throw translated(e, rows.getFirst());
        }
    }

    private static RuntimeException translated(DataAccessException failure, StoredEvent first) {
        var what = "dispute " + first.aggregate() + " at sequence " + first.sequence();
        return failure.getRootCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())
                ? new ConcurrencyException("somebody else appended to " + what, failure)
                : new EventStoreException("cannot append to " + what, failure);
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

    /** Index of the newest event, 0 when there is none. */
    public long head() {
        return events.head();
    }

    /** When the first event after that index was recorded, if there is one. */
    public Optional<Instant> recordedAfter(long globalIndex) {
        return events.recordedAfter(globalIndex);
    }

    /** Every stored name and revision. */
    public List<StoredName> storedNames() {
        return events.names();
    }

    /** The index a token stands for; 0 for the start. */
    public static long indexOf(@Nullable TrackingToken token) {
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
        private final DataSource dataSource;
        private final PlatformTransactionManager transactions;
        private final MeterRegistry metrics;
        private final Consumer<List<byte[]>> beforePage;

        private Builder(
                DataSource dataSource,
                PlatformTransactionManager transactions,
                MeterRegistry metrics,
                Consumer<List<byte[]>> beforePage) {
            this.dataSource = dataSource;
            this.transactions = transactions;
            this.metrics = metrics;
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
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasters) {
            super.upcasterChain(upcasters);
            return this;
        }

        public PostgresEventEngine build() {
            return new PostgresEventEngine(this);
        }
    }
}

package io.litige.app.store;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The event store whose readers are woken by each commit instead of asking every now and then. */
public final class PostgresEventStore extends AbstractEventStore {
    private final PostgresEventEngine engine;
    private final CommitSignal signal;
    private final RecentEvents recent;

    private PostgresEventStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        this.signal = builder.signal;
        this.recent = new RecentEvents(engine, signal);
    }

    /** A store on an engine, with its own settings of the framework. */
    public static Builder on(PostgresEventEngine engine, CommitSignal signal) {
        return new Builder(engine, signal);
    }

    /** In one statement. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.concat(
                engine.load(aggregateIdentifier), DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier)));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new EventTail(engine, recent, signal, trackingToken);
    }

    /** Keeps no decrypted event in memory. */
    public void forget() {
        recent.forget();
    }

    /** Inherits the framework's settings. */
    public static final class Builder extends AbstractEventStore.Builder {
        private final PostgresEventEngine engine;
        private final CommitSignal signal;

        private Builder(PostgresEventEngine engine, CommitSignal signal) {
            storageEngine(engine);
            this.engine = engine;
            this.signal = signal;
        }

        public PostgresEventStore build() {
            return new PostgresEventStore(this);
        }
    }
}

package io.litige.app.store;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** The event store whose readers are woken by each commit instead of asking every now and then. */
public final class PostgresEventStore extends AbstractEventStore {
    private final CommitSignal signal;

    private PostgresEventStore(Builder builder, CommitSignal signal) {
        super(builder);
        this.signal = signal;
    }

    /** A store on an engine, with its own settings of the framework. */
    public static Builder on(PostgresEventEngine engine, CommitSignal signal) {
        return new Builder(engine, signal);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new EventTail(storageEngine(), signal, trackingToken);
    }

    /** Inherits the framework's settings. */
    public static final class Builder extends AbstractEventStore.Builder {
        private final CommitSignal signal;

        private Builder(PostgresEventEngine engine, CommitSignal signal) {
            storageEngine(engine);
            this.signal = signal;
        }

        public PostgresEventStore build() {
            return new PostgresEventStore(this, signal);
        }
    }
}

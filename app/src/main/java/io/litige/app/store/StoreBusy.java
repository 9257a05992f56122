package io.litige.app.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Nothing was recorded and nothing will be: the record could not take the events in time, or is being shut down. */
public final class StoreBusy extends EventStoreException {
    private static final long serialVersionUID = 1L;

    StoreBusy(String what) {
        super("not recorded: " + what);
    }
}

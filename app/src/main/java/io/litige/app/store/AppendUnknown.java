package io.litige.app.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** The events were sent and no answer came: they may be recorded or not. The same request sent again finds out. */
public final class AppendUnknown extends EventStoreException {
    private static final long serialVersionUID = 1L;

    AppendUnknown(String what, @Nullable Throwable cause) {
        super("nobody knows yet whether this was recorded: " + what, cause);
    }
}

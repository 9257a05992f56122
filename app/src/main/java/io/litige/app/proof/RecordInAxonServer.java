package io.litige.app.proof;

import io.litige.app.store.AxonServerEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record in Axon Server. */
record RecordInAxonServer(AxonServerEvents events) implements RecordReading {
    @Override
    public EventSource events(JdbcClient log) {
        return new AxonServerRecord(events);
    }

    @Override
    public StreamCounts counts(JdbcClient log) {
        return new AxonServerCounts(events, new LogTable(log));
    }
}

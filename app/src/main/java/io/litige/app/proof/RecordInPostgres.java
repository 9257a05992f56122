package io.litige.app.proof;

import io.litige.app.store.StoreEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record in the database of the log.
 *
 * @param engine who keeps it there
 */
record RecordInPostgres(StoreEngine engine) implements RecordReading {
    @Override
    public EventSource events(JdbcClient log) {
        return switch (engine) {
            case POSTGRES -> new RecordTable(log);
            case JDBC -> new JdbcRecordTable(log);
        };
    }

    @Override
    public StreamCounts counts(JdbcClient log) {
        return new StreamCountTable(engine, log);
    }
}

package io.litige.app.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How what is sealed is read, wherever the record lies; the log itself always lies in PostgreSQL. */
interface RecordReading {
    /**
     * @param log a connection to the database of the log
     */
    EventSource events(JdbcClient log);

    /**
     * @param log a connection to the database of the log
     */
    StreamCounts counts(JdbcClient log);
}

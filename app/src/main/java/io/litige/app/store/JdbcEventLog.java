package io.litige.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record as the framework's own JDBC engine keeps it. */
public final class JdbcEventLog implements EventLog {
    private static final String RECORDED = """
            select timeStamp from store.domain_event_entry where globalIndex > ? order by globalIndex limit 1
            """;

    /** Reads every row: that engine has no list of its types. */
    private static final String TYPES = """
            select distinct payloadType, payloadRevision, type from store.domain_event_entry
            """;

    private final JdbcClient jdbc;

    public JdbcEventLog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public long head() {
        return jdbc.sql(StoreEngine.JDBC.head()).query(Long.class).single();
    }

    @Override
    public Optional<Instant> recordedAfter(long globalIndex) {
        return jdbc.sql(RECORDED)
                .param(globalIndex)
                .query((row, number) -> Instant.parse(row.getString(1)))
                .optional();
    }

    @Override
    public List<EventType> types() {
        return jdbc.sql(TYPES)
                .query((row, number) -> new EventType(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }
}

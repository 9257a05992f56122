package io.litige.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement that touches {@code store.snapshot}; one row per aggregate, the newest. */
final class SnapshotTable {
    private static final String UPSERT = """
            insert into store.snapshot
                (aggregate, aggregate_type, sequence, event_id, type, revision, recorded_at, payload, metadata)
            values (:aggregate, :aggregateType, :sequence, :eventId, :type, :revision, :recordedAt, :payload, :metadata)
            on conflict (aggregate) do update
            set aggregate_type = excluded.aggregate_type, sequence = excluded.sequence, event_id = excluded.event_id,
                type = excluded.type, revision = excluded.revision, recorded_at = excluded.recorded_at,
                payload = excluded.payload, metadata = excluded.metadata
            where store.snapshot.sequence <= excluded.sequence
            """;

    private static final String FIND = """
            select aggregate, aggregate_type, sequence, event_id, recorded_at, type as class, revision, payload, metadata
            from store.snapshot where aggregate = :aggregate
            """;

    private final JdbcClient jdbc;

    SnapshotTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    record Row(
            UUID aggregate,
            String aggregateType,
            long sequence,
            UUID eventId,
            String type,
            @Nullable String revision,
            Instant recordedAt,
            byte[] payload,
            byte[] metadata) {}

    /** Keeps the newer of the two when another process was faster. */
    void put(Row row) {
        jdbc.sql(UPSERT)
                .param("aggregate", row.aggregate())
                .param("aggregateType", row.aggregateType())
                .param("sequence", row.sequence())
                .param("eventId", row.eventId())
                .param("type", row.type())
                .param("revision", row.revision())
                .param("recordedAt", row.recordedAt().atOffset(ZoneOffset.UTC))
                .param("payload", row.payload())
                .param("metadata", row.metadata())
                .update();
    }

    Optional<DomainEventData<byte[]>> find(UUID aggregate) {
        return jdbc.sql(FIND)
                .param("aggregate", aggregate)
                .query((row, number) -> data(row))
                .optional();
    }

    static DomainEventData<byte[]> data(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("aggregate"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("class"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}

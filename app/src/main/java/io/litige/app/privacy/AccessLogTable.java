package io.litige.app.privacy;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.app.privacy.AccessEntry.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.access_log}. */
@Component
class AccessLogTable {
    private static final String ADD = """
            insert into desk.access_log (at, actor, roles, what, dispute_id, item, outcome, code, ends, bytes)
            values (:at, :actor, :roles, :what, :dispute, :item, :outcome, :code, :ends, :bytes)
            """;
    private static final String PAGE = """
            select entry, at, actor, roles, what, dispute_id, item, outcome, code, ends, bytes from desk.access_log
            where entry < :before %s order by entry desc limit :limit
            """;
    private static final String EVIDENCE = """
            select entry, at, actor, roles, what, dispute_id, item, outcome, code, ends, bytes from desk.access_log
            where dispute_id = :dispute and entry < :before and what = 'EVIDENCE' and item is not null and at <= :until
                and outcome in ('ASKED', 'GUEST', 'REFUSED', 'BROKEN_OFF')
            order by entry desc limit :limit
            """;
    private static final String OLD = """
            select entry, dispute_id from desk.access_log
            where at < :before and entry > :after order by entry limit :limit
            """;
    private static final String PURGE = """
            with noted as (
                insert into desk.access_purge as p (before, purged_at) values (:before, now())
                on conflict (id) do update set before = greatest(p.before, excluded.before), purged_at = now()),
            gone as (
                delete from desk.access_log where entry = any (:entries) and at < :before returning entry)
            select count(*) from gone
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    AccessLogTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** On disk when this returns; gives its number. */
    long add(AccessEntry entry) {
        return jdbc.sql(ADD + " returning entry")
                .paramSource(parameters(entry))
                .query(Long.class)
                .single();
    }

    /** On disk when this returns. */
    void add(List<AccessEntry> entries) {
        batch.batchUpdate(ADD, entries.stream().map(AccessLogTable::parameters).toArray(MapSqlParameterSource[]::new));
    }

    /** The newest first. */
    List<AccessEntry> page(@Nullable DisputeId dispute, @Nullable AgentId actor, long before, int limit) {
        var where = (dispute == null ? "" : "and dispute_id = :dispute ") + (actor == null ? "" : "and actor = :actor");
        return jdbc.sql(PAGE.formatted(where))
                .param("dispute", dispute == null ? null : dispute.value())
                .param("actor", actor == null ? null : actor.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Who asked for contents of evidence of a dispute and what became of it, the newest first. */
    List<AccessEntry> evidence(DisputeId dispute, Instant until, long before, int limit) {
        return jdbc.sql(EVIDENCE)
                .param("dispute", dispute.value())
                .param("until", Timestamp.from(until))
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** An entry that may be old enough to go. */
    record Old(long entry, @Nullable DisputeId dispute) {}

    /** Entries from before then, behind a number, in their order. */
    List<Old> old(Instant before, long after, int limit) {
        return jdbc.sql(OLD)
                .param("before", Timestamp.from(before))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Old(row.getLong("entry"), dispute(row)))
                .list();
    }

    /** Removes these entries, all from before then, and says so where the notary looks; gives their number. */
    int purge(Instant before, List<Long> entries) {
        return jdbc.sql(PURGE)
                .param("before", Timestamp.from(before))
                .param("entries", entries.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    private static MapSqlParameterSource parameters(AccessEntry entry) {
        var dispute = entry.disputeId();
        return new MapSqlParameterSource()
                .addValue("at", Timestamp.from(entry.at()))
                .addValue("actor", entry.actor().value())
                .addValue("roles", entry.roles().toArray(String[]::new))
                .addValue("what", entry.what().name())
                .addValue("dispute", dispute == null ? null : dispute.value())
                .addValue("item", entry.item())
                .addValue("outcome", entry.outcome().name())
                .addValue("code", entry.code())
                .addValue("ends", entry.ends())
                .addValue("bytes", entry.bytes());
    }

    private static AccessEntry entry(ResultSet row) throws SQLException {
        return new AccessEntry(
                row.getLong("entry"),
                row.getTimestamp("at").toInstant(),
                AgentId.of(row.getString("actor")),
                List.of((String[]) row.getArray("roles").getArray()),
                AccessKind.valueOf(row.getString("what")),
                dispute(row),
                row.getString("item"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                row.getObject("ends", Long.class),
                row.getObject("bytes", Long.class));
    }

    private static @Nullable DisputeId dispute(ResultSet row) throws SQLException {
        var id = row.getObject("dispute_id", UUID.class);
        return id == null ? null : new DisputeId(id);
    }
}

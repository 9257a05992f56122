package io.litige.app.export;

import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports that are asked for, being made, or ready to be taken. */
@Component
class ExportTable {
    private static final String COLUMNS = """
            export_id, dispute_id, version, profile, requested_by, requested_at, state, done, total,
            sha256, size, events, log_size, expires_at, fault, taken, attempts
            """;

    /** For whoever asks: what is over is, before anybody has removed it. */
    private static final String SEEN = "select "
            + COLUMNS.replace(
                    " state,",
                    " case when state in ('READY', 'DAMAGED') and expires_at < :now then 'EXPIRED' else state end as state,")
            + " from desk.export";

    private static final String ASKED = """
            with asked as (
                insert into desk.export (export_id, dispute_id, version, profile, requested_by, requested_at, state)
                values (:export, :dispute, :version, :profile, :by, :at, :state) on conflict do nothing returning 1)
            select count(pg_notify('litige_events', '')) + count(pg_notify('litige_proof', '')) from asked
            """;
    private static final String RELEASED = """
            with released as (
                update desk.export set state = 'QUEUED' where export_id = ? and state = 'WAITING' returning 1)
            select count(pg_notify('litige_events', '')) + count(pg_notify('litige_proof', '')) from released
            """;
    private static final String LEASE = """
            update desk.export set leased_until = :until, attempts = attempts + 1
            where export_id = (
                select export_id from desk.export
                where state = 'QUEUED' and (leased_until is null or leased_until < :now)
                order by requested_at limit 1 for update skip locked)
            returning\s""" + COLUMNS;
    private static final String PROGRESS = """
            update desk.export set done = :done, total = :total, leased_until = :until where export_id = :export
            """;
    private static final String MADE = """
            with made as (
                update desk.export set state = 'MADE', sha256 = :sha256, size = :size, events = :events,
                    log_size = :logSize, expires_at = :expires, leased_until = null
                where export_id = :export and state = 'QUEUED' returning 1)
            select count(pg_notify('litige_events', '')) from made
            """;

    private static final String FAILED = """
            with failed as (
                update desk.export set state = 'FAILED', fault = ?, leased_until = null where export_id = ? returning 1)
            select count(pg_notify('litige_proof', '')) from failed
            """;
    private static final String READY = """
            with ready as (
                update desk.export set state = 'READY' where export_id = ? and state = 'MADE' returning 1)
            select count(pg_notify('litige_proof', '')) from ready
            """;

    private final JdbcClient jdbc;

    ExportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has become of an export. */
    enum State {
        /** Another person has to release it. */
        WAITING,
        QUEUED,
        /** Made and verified; that is not recorded yet. */
        MADE,
        READY,
        FAILED,
        /** It was ready, and its file is not as it was sealed. */
        DAMAGED,
        /** It was ready, and is no longer kept. */
        EXPIRED
    }

    /**
     * One export.
     *
     * @param version sequence of the event that asked for it
     * @param done events written so far, of total
     * @param fault why it failed
     * @param taken how often it was taken
     */
    record Row(
            UUID export,
            DisputeId dispute,
            long version,
            ExportProfile profile,
            String requestedBy,
            Instant requestedAt,
            State state,
            long done,
            @Nullable Long total,
            @Nullable Made made,
            @Nullable Instant expiresAt,
            @Nullable String fault,
            int taken,
            int attempts) {}

    /** What an export has become: digest and size of the ZIP, events in it, leaves of the log that proves them. */
    record Made(String sha256, long size, long events, long logSize) {}

    void asked(
            UUID export, DisputeId dispute, long version, ExportProfile profile, String by, Instant at, State state) {
        jdbc.sql(ASKED)
                .param("export", export)
                .param("dispute", dispute.value())
                .param("version", version)
                .param("profile", profile.name())
                .param("by", by)
                .param("at", utc(at))
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    void released(UUID export) {
        jdbc.sql(RELEASED).param(export).query(Long.class).single();
    }

    Optional<Row> lease(Instant now, Duration time) {
        return jdbc.sql(LEASE)
                .param("now", utc(now))
                .param("until", utc(now.plus(time)))
                .query(ExportTable::row)
                .optional();
    }

    void progress(UUID export, long done, long total, Instant until) {
        jdbc.sql(PROGRESS)
                .param("export", export)
                .param("done", done)
                .param("total", total)
                .param("until", utc(until))
                .update();
    }

    /** Somebody still works on it. */
    void renew(UUID export, Instant until) {
        jdbc.sql("update desk.export set leased_until = ? where export_id = ? and state = 'QUEUED'")
                .params(utc(until), export)
                .update();
    }

    /** Tries again from then on. */
    void later(UUID export, Instant from) {
        jdbc.sql("update desk.export set leased_until = ? where export_id = ? and state = 'QUEUED'")
                .params(utc(from), export)
                .update();
    }

    /** False when it is not wanted any more. */
    boolean made(UUID export, Made made, Instant expires) {
        return jdbc.sql(MADE)
                        .param("export", export)
                        .param("sha256", made.sha256())
                        .param("size", made.size())
                        .param("events", made.events())
                        .param("logSize", made.logSize())
                        .param("expires", utc(expires))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void failed(UUID export, String fault) {
        jdbc.sql(FAILED).params(fault, export).query(Long.class).single();
    }

    List<Row> made() {
        return jdbc.sql("select " + COLUMNS + " from desk.export where state = 'MADE' order by requested_at limit 100")
                .query(ExportTable::row)
                .list();
    }

    void ready(UUID export) {
        jdbc.sql(READY).param(export).query(Long.class).single();
    }

    /** It is not as it was sealed: nobody takes it any more. */
    void damage(UUID export) {
        jdbc.sql("update desk.export set state = 'DAMAGED' where export_id = ? and state = 'READY'")
                .param(export)
                .update();
    }

    /** How many are, of those that would still be kept. */
    long damaged(Instant now) {
        return jdbc.sql("select count(*) from desk.export where state = 'DAMAGED' and expires_at >= ?")
                .param(utc(now))
                .query(Long.class)
                .single();
    }

    /**
     * Those whose time is over and that may still lie there, the oldest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Row> over(Instant now, @Nullable Row after) {
        var from = after == null ? Instant.EPOCH : Objects.requireNonNull(after.expiresAt());
        return jdbc.sql("select " + COLUMNS + """
                         from desk.export where state in ('READY', 'DAMAGED') and expires_at < :now
                            and (expires_at, export_id) > (:from, :export)
                        order by expires_at, export_id limit 100
                        """)
                .param("now", utc(now))
                .param("from", utc(from))
                .param("export", after == null ? new UUID(0, 0) : after.export())
                .query(ExportTable::row)
                .list();
    }

    /** It does not lie there any more. */
    void expired(UUID export) {
        jdbc.sql("update desk.export set state = 'EXPIRED' where export_id = ?")
                .param(export)
                .update();
    }

    /** Every export of a dispute, made or on its way; none is handed out any more. */
    List<UUID> expire(DisputeId dispute) {
        return jdbc.sql("update desk.export set state = 'EXPIRED' where dispute_id = ? returning export_id")
                .param(dispute.value())
                .query(UUID.class)
                .list();
    }

    /** Whose export it is, when it may be taken. */
    Optional<DisputeId> disputeOf(UUID export) {
        return jdbc.sql("select dispute_id from desk.export where export_id = ? and state in ('MADE', 'READY')")
                .param(export)
                .query(UUID.class)
                .optional()
                .map(DisputeId::new);
    }

    void taken(UUID export) {
        jdbc.sql("update desk.export set taken = taken + 1 where export_id = ?")
                .param(export)
                .update();
    }

    /** As it is for whoever asks then. */
    Optional<Row> find(DisputeId dispute, UUID export, Instant now) {
        return jdbc.sql(SEEN + " where export_id = :export and dispute_id = :dispute")
                .param("now", utc(now))
                .param("export", export)
                .param("dispute", dispute.value())
                .query(ExportTable::row)
                .optional();
    }

    /** As they are for whoever asks then. */
    List<Row> of(DisputeId dispute, Instant now) {
        return jdbc.sql(SEEN + " where dispute_id = :dispute order by requested_at desc limit 200")
                .param("now", utc(now))
                .param("dispute", dispute.value())
                .query(ExportTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var sha256 = row.getString("sha256");
        return new Row(
                row.getObject("export_id", UUID.class),
                new DisputeId(row.getObject("dispute_id", UUID.class)),
                row.getLong("version"),
                ExportProfile.valueOf(row.getString("profile")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                sha256 == null
                        ? null
                        : new Made(sha256, row.getLong("size"), row.getLong("events"), row.getLong("log_size")),
                instant(row.getObject("expires_at", OffsetDateTime.class)),
                row.getString("fault"),
                row.getInt("taken"),
                row.getInt("attempts"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

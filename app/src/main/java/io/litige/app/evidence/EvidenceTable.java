package io.litige.app.evidence;

import io.litige.api.value.DisputeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.evidence_blob}: which contents there are, and when each was last found as it was. */
@Component
class EvidenceTable {
    private static final String NOTE = """
            insert into desk.evidence_blob as b (blob, dispute_id, size, stored_at, checked_at, pending_since)
            values (:blob, :dispute, :size, :at, :at, :at)
            on conflict (blob) do update set pending_since = :at where b.pending_since is not null
            """;
    private static final String OLDEST = """
            select blob from desk.evidence_blob where checked_at < :before order by checked_at, blob limit :limit
            """;
    private static final String OLDEST_AT = "select checked_at from desk.evidence_blob order by checked_at limit 1";
    private static final String CHECKED = """
            update desk.evidence_blob set checked_at = :at, fault = null, fault_at = null where blob = :blob
            """;
    private static final String FAULT = """
            update desk.evidence_blob
            set checked_at = :at, fault_at = case when fault = :fault then fault_at else :at end, fault = :fault
            where blob = :blob
            """;
    private static final String FAULTS = """
            select blob, dispute_id, size, fault, fault_at from desk.evidence_blob
            where fault is not null and blob > :after order by blob limit :limit
            """;
    private static final String PENDING = """
            select blob from desk.evidence_blob where pending_since < :before order by pending_since, blob limit :limit
            """;
    private static final String NAMED = "update desk.evidence_blob set pending_since = null where blob = :blob";
    private static final String POSTPONE = """
            update desk.evidence_blob set pending_since = :at where blob = :blob and pending_since is not null
            """;
    private static final String FORGET = """
            delete from desk.evidence_blob where blob = :blob and pending_since < :before
            """;
    private static final String COUNT = "select count(*) from desk.evidence_blob where fault is not null";
    private static final String ERASE = "delete from desk.evidence_blob where dispute_id = :dispute";

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wrong with a content. */
    enum Fault {
        /** Not what was stored. */
        ALTERED,
        /** Not there. */
        MISSING
    }

    /**
     * A content that is not as it was stored.
     *
     * @param size bytes of it in clear
     * @param since when it was first found so
     */
    record Faulty(String blob, DisputeId disputeId, long size, Fault fault, Instant since) {}

    /** A content is there, or will be; it is young from now on unless an event is known to name it. */
    void note(String blob, long size, Instant at) {
        jdbc.sql(NOTE)
                .param("blob", blob)
                .param("dispute", EvidenceKeys.dispute(blob).value())
                .param("size", size)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those of before then of which nobody has looked whether an event names them, the oldest first. */
    List<String> pending(Instant before, int limit) {
        return jdbc.sql(PENDING)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** An event names it. */
    void named(String blob) {
        jdbc.sql(NAMED).param("blob", blob).update();
    }

    /** Whether an event names it is to be looked at later. */
    void postpone(String blob, Instant at) {
        jdbc.sql(POSTPONE).param("blob", blob).param("at", Timestamp.from(at)).update();
    }

    /** False when it was stored again meanwhile, or is gone. Until the transaction ends nobody else can store it. */
    boolean forget(String blob, Instant before) {
        return jdbc.sql(FORGET)
                        .param("blob", blob)
                        .param("before", Timestamp.from(before))
                        .update()
                == 1;
    }

    /** Those nobody has looked at since then, the longest first. */
    List<String> oldest(Instant before, int limit) {
        return jdbc.sql(OLDEST)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** When the one was looked at that was not for longest. */
    Optional<Instant> oldest() {
        return jdbc.sql(OLDEST_AT).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    void checked(String blob, Instant at) {
        jdbc.sql(CHECKED).param("blob", blob).param("at", Timestamp.from(at)).update();
    }

    void fault(String blob, Fault fault, Instant at) {
        jdbc.sql(FAULT)
                .param("blob", blob)
                .param("fault", fault.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** In the order of their names. */
    List<Faulty> faults(String after, int limit) {
        return jdbc.sql(FAULTS)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Faulty(
                        row.getString("blob"),
                        new DisputeId(row.getObject("dispute_id", UUID.class)),
                        row.getLong("size"),
                        Fault.valueOf(row.getString("fault")),
                        row.getTimestamp("fault_at").toInstant()))
                .list();
    }

    int faults() {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    void erase(DisputeId dispute) {
        jdbc.sql(ERASE).param("dispute", dispute.value()).update();
    }
}

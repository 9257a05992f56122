package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.Scan;
import io.litige.api.value.DisputeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every statement on {@code desk.evidence_scan}. */
class ScanTable {
    private static final String NOTE = """
            insert into desk.evidence_scan (blob, dispute_id, state, noted_at)
            values (:blob, :dispute, 'WAITING', :at) on conflict (blob) do nothing
            """;
    private static final String SETTLE = """
            update desk.evidence_scan
            set state = :state, scanned_at = :at, engine = :engine, threat = :threat, tried_at = null, trouble = null
            where blob = :blob
            """;
    private static final String TROUBLE =
            "update desk.evidence_scan set tried_at = :at, trouble = :trouble where blob = :blob";
    private static final String STATE = "select state from desk.evidence_scan where blob = :blob";
    private static final String WAITING = """
            select blob from desk.evidence_scan
            where state = 'WAITING' and (tried_at is null or tried_at < :tried)
            order by noted_at limit :limit
            """;
    private static final String YOUNG = """
            select blob from desk.evidence_scan
            where state = 'CLEAN' and noted_at > :since and engine is distinct from :engine
                and (tried_at is null or tried_at < :tried)
            order by noted_at limit :limit
            """;
    private static final String COUNT = "select count(*) from desk.evidence_scan where state = :state";
    private static final String TROUBLED =
            "select count(*) from desk.evidence_scan where state = 'WAITING' and trouble is not null";
    private static final String FORGET = "delete from desk.evidence_scan where blob = :blob";
    private static final String ERASE = "delete from desk.evidence_scan where dispute_id = :dispute";

    private final JdbcClient jdbc;

    ScanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A content there is, which nobody has looked at. */
    void note(String blob, Instant at) {
        jdbc.sql(NOTE)
                .param("blob", blob)
                .param("dispute", UUID.fromString(blob.substring(0, blob.indexOf('/'))))
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * @param threat null when it is clean
     */
    void settle(String blob, String engine, @Nullable String threat, Instant at) {
        jdbc.sql(SETTLE)
                .param("blob", blob)
                .param("state", (threat == null ? Scan.CLEAN : Scan.INFECTED).name())
                .param("engine", engine)
                .param("threat", threat)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Why the scanner did not say what is in it. */
    void trouble(String blob, String why, Instant at) {
        jdbc.sql(TROUBLE)
                .param("blob", blob)
                .param("trouble", why)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** WAITING for one nobody noted. */
    Scan state(String blob) {
        return jdbc.sql(STATE)
                .param("blob", blob)
                .query((row, number) -> Scan.valueOf(row.getString("state")))
                .optional()
                .orElse(Scan.WAITING);
    }

    /**
     * @param tried those that were tried since, in vain, are left out
     */
    List<String> waiting(Instant tried, int limit) {
        return jdbc.sql(WAITING)
                .param("tried", Timestamp.from(tried))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * Clean ones noted since then, which another engine or other signatures looked at.
     *
     * @param tried those that were tried since, in vain, are left out
     */
    List<String> young(Instant since, String engine, Instant tried, int limit) {
        return jdbc.sql(YOUNG)
                .param("since", Timestamp.from(since))
                .param("engine", engine)
                .param("tried", Timestamp.from(tried))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    int count(Scan state) {
        return jdbc.sql(COUNT).param("state", state.name()).query(Integer.class).single();
    }

    /** Waiting ones the scanner was asked about in vain. */
    int countTroubled() {
        return jdbc.sql(TROUBLED).query(Integer.class).single();
    }

    void forget(String blob) {
        jdbc.sql(FORGET).param("blob", blob).update();
    }

    void erase(DisputeId dispute) {
        jdbc.sql(ERASE).param("dispute", dispute.value()).update();
    }
}

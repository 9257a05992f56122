package io.litige.command.privacy;

import io.litige.api.value.DisputeId;
import io.litige.api.value.RetainedClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on {@code desk.retention}: when disputes ended and what keeps them. */
@Component
class RetentionTable {
    private static final String END = """
            insert into desk.retention (dispute_id, what, ended_at) values (:dispute, :what, cast(:at as timestamptz))
            on conflict (dispute_id) do update
            set ended_at = excluded.ended_at,
                what = case when desk.retention.what = 'JUDGED' then 'JUDGED' else excluded.what end
            """;
    private static final String TOUCH = """
            update desk.retention set ended_at = :at where dispute_id = :dispute and ended_at is not null
            """;
    private static final String JUDGE = """
            insert into desk.retention (dispute_id, what) values (:dispute, 'JUDGED')
            on conflict (dispute_id) do update set what = 'JUDGED'
            """;
    private static final String MERGE = """
            insert into desk.retention (dispute_id, what, merged) values (:dispute, 'DISPUTE_FILE', :merged)
            on conflict (dispute_id) do update set merged = excluded.merged
            """;
    private static final String HOLD = """
            insert into desk.retention (dispute_id, what, holds) values (:dispute, 'DISPUTE_FILE', array[:matter])
            on conflict (dispute_id) do update
            set holds = array_append(array_remove(desk.retention.holds, :matter), :matter)
            """;
    private static final String FREE = """
            update desk.retention set holds = array_remove(holds, :matter) where dispute_id = :dispute
            """;
    private static final String SHRED = "update desk.retention set shredded = true where dispute_id = :dispute";
    private static final String DUE = """
            select dispute_id, what, ended_at, holds from desk.retention
            where what = :what and ended_at < :before and ended_at is not null and not shredded and not merged
                and (cardinality(holds) > 0) = :held and (ended_at, dispute_id) > (:endedAt, :after)
            order by ended_at, dispute_id limit :limit
            """;
    private static final String UNTRIED = """
            select dispute_id, what, ended_at, holds from desk.retention
            where what = :what and ended_at < :before and ended_at is not null and not shredded and not merged
                and holds = '{}' and refused_at is null
            order by ended_at, dispute_id limit :limit
            """;
    private static final String REFUSED = """
            select dispute_id, what, ended_at, holds, refused_at from desk.retention
            where what = :what and ended_at < :before and ended_at is not null and not shredded and not merged
                and holds = '{}' and refused_at is not null
            order by refused_at, dispute_id limit :limit
            """;
    private static final String CLEAR = "delete from desk.retention";

    private final JdbcClient jdbc;

    RetentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A dispute the schedule does not ask to keep any more.
     *
     * @param holds matters that keep it all the same
     */
    record Due(DisputeId disputeId, RetainedClass what, Instant endedAt, List<String> holds) {
        Due {
            holds = List.copyOf(holds);
        }
    }

    /** One that a batch could not take, and when. */
    record Refused(Due due, Instant at) {}

    /** Where a list goes on: behind the one that ended then. */
    record Place(Instant endedAt, UUID dispute) {
        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * @param at null when it goes on again
     */
    void end(DisputeId dispute, RetainedClass what, @Nullable Instant at) {
        jdbc.sql(END)
                .param("dispute", dispute.value())
                .param("what", what.name())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Something was said after the end. */
    void touch(DisputeId dispute, Instant at) {
        jdbc.sql(TOUCH)
                .param("dispute", dispute.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void judge(DisputeId dispute) {
        jdbc.sql(JUDGE).param("dispute", dispute.value()).update();
    }

    void merge(DisputeId dispute, boolean merged) {
        jdbc.sql(MERGE)
                .param("dispute", dispute.value())
                .param("merged", merged)
                .update();
    }

    void hold(DisputeId dispute, String matter) {
        jdbc.sql(HOLD).param("dispute", dispute.value()).param("matter", matter).update();
    }

    void free(DisputeId dispute, String matter) {
        jdbc.sql(FREE).param("dispute", dispute.value()).param("matter", matter).update();
    }

    void shred(DisputeId dispute) {
        jdbc.sql(SHRED).param("dispute", dispute.value()).update();
    }

    /** A batch could not take it: what its own rules ask is not known here. */
    void refuse(DisputeId dispute, Instant at) {
        jdbc.sql("update desk.retention set refused_at = :at where dispute_id = :dispute")
                .param("at", Timestamp.from(at))
                .param("dispute", dispute.value())
                .update();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }

    /**
     * What ended before then, in the order of its end.
     *
     * @param held whether of what matters keep, or of what nothing does
     */
    List<Due> due(RetainedClass what, Instant before, boolean held, Place after, int limit) {
        return jdbc.sql(DUE)
                .param("what", what.name())
                .param("before", Timestamp.from(before))
                .param("held", held)
                .param("endedAt", Timestamp.from(after.endedAt()))
                .param("after", after.dispute())
                .param("limit", limit)
                .query((row, number) -> due(row))
                .list();
    }

    /** What ended before then, is held by nothing and was not refused yet, in the order of its end. */
    List<Due> untried(RetainedClass what, Instant before, int limit) {
        return limited(UNTRIED, what, before, limit)
                .query((row, number) -> due(row))
                .list();
    }

    /** What ended before then, is held by nothing and was refused, the longest ago first. */
    List<Refused> refused(RetainedClass what, Instant before, int limit) {
        return limited(REFUSED, what, before, limit)
                .query((row, number) ->
                        new Refused(due(row), row.getTimestamp("refused_at").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec limited(String sql, RetainedClass what, Instant before, int limit) {
        return jdbc.sql(sql)
                .param("what", what.name())
                .param("before", Timestamp.from(before))
                .param("limit", limit);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new DisputeId(row.getObject("dispute_id", UUID.class)),
                RetainedClass.valueOf(row.getString("what")),
                row.getTimestamp("ended_at").toInstant(),
                List.of((String[]) row.getArray("holds").getArray()));
    }
}

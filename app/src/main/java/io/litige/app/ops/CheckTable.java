package io.litige.app.ops;

import io.litige.app.ops.Difference.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about the standing check: where it is, what it has found, what is known to wait. */
@Component
class CheckTable {
    private static final UUID START = new UUID(0, 0);

    private static final String BEGIN = """
            insert into views.view_check (view, last_dispute, checked, looked_at, round_began_at)
            values (:view, :start, 0, :now, :now) on conflict do nothing
            """;

    private static final String TAKE = """
            select last_dispute from views.view_check where view = :view for update skip locked
            """;

    private static final String HOLD = "select view from views.view_check where view = :view for update";

    private static final String GO_ON = """
            update views.view_check set last_dispute = :last, checked = checked + :checked, looked_at = :now
            where view = :view
            """;

    private static final String BEGIN_AGAIN = """
            update views.view_check
            set last_dispute = :last, checked = 0, looked_at = :now, round_began_at = :now, round_ended_at = :now
            where view = :view
            """;

    private static final String PROGRESS = "select * from views.view_check where view = :view";

    private static final String RAISE = """
            insert into views.view_difference (view, dispute_id, kind, held, expected, found_at)
            values (:view, :dispute, :kind, :held, :expected, :foundAt)
            on conflict (view, dispute_id) do update
            set kind = excluded.kind, held = excluded.held, expected = excluded.expected
            returning (xmax = 0)
            """;

    private static final String CLEAR =
            "delete from views.view_difference where view = :view and dispute_id = any(:disputes)";

    private static final String FOUND = """
            select dispute_id, kind, held, expected, found_at from views.view_difference
            where view = :view and dispute_id > :after order by dispute_id limit :limit
            """;

    private static final String COUNT =
            "select count(*) from views.view_difference where view = :view and kind <> 'PARKED'";

    private static final String LETTERS = """
            select distinct sequence_identifier from views.dead_letter_entry
            where processing_group = :view and sequence_identifier = any(:disputes)
            """;

    private static final String FORGET_LETTERS = """
            delete from views.dead_letter_entry where processing_group = :view and sequence_identifier = :dispute
            """;

    private static final String LONGEST_UNTRIED = """
            select sequence_identifier from views.dead_letter_entry
            where processing_group = :view order by last_touched limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where the check of a view is.
     *
     * @param checked disputes compared in this round
     * @param roundEndedAt when every dispute had last been compared once; null before the first time
     */
    record Progress(
            String view,
            long checked,
            Instant lookedAt,
            Instant roundBeganAt,
            @Nullable Instant roundEndedAt) {}

    /** The dispute after which to go on; empty while another process does. To the end of the transaction. */
    Optional<UUID> take(String view) {
        jdbc.sql(BEGIN)
                .param("view", view)
                .param("start", START)
                .param("now", now())
                .update();
        return jdbc.sql(TAKE).param("view", view).query(UUID.class).optional();
    }

    /** Keeps the check away to the end of the transaction, so that it does not tell what is being repaired. */
    void hold(String view) {
        jdbc.sql(HOLD).param("view", view).query(rows -> {});
    }

    /**
     * @param last null when there is nothing behind it
     */
    void goOn(String view, @Nullable UUID last, int checked) {
        var update = jdbc.sql(last == null ? BEGIN_AGAIN : GO_ON)
                .param("view", view)
                .param("last", last == null ? START : last)
                .param("now", now());
        (last == null ? update : update.param("checked", checked)).update();
    }

    Optional<Progress> progress(String view) {
        return jdbc.sql(PROGRESS)
                .param("view", view)
                .query((row, number) -> new Progress(
                        row.getString("view"),
                        row.getLong("checked"),
                        instant(row, "looked_at"),
                        instant(row, "round_began_at"),
                        row.getObject("round_ended_at") == null ? null : instant(row, "round_ended_at")))
                .optional();
    }

    /** @return whether it was not known yet */
    boolean raise(String view, Difference difference) {
        return jdbc.sql(RAISE)
                .param("view", view)
                .param("dispute", difference.dispute())
                .param("kind", difference.kind().name())
                .param("held", difference.held())
                .param("expected", difference.expected())
                .param("foundAt", difference.foundAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void clear(String view, Collection<UUID> disputes) {
        if (!disputes.isEmpty()) {
            jdbc.sql(CLEAR)
                    .param("view", view)
                    .param("disputes", disputes.toArray(UUID[]::new))
                    .update();
        }
    }

    /** What was found and still stands, in the order of ids. */
    List<Difference> found(String view, int limit) {
        return found(view, START, limit);
    }

    List<Difference> found(String view, UUID after, int limit) {
        return jdbc.sql(FOUND)
                .param("view", view)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Difference(
                        row.getObject("dispute_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("held"),
                        row.getLong("expected"),
                        instant(row, "found_at")))
                .list();
    }

    /** Differences nobody has set aside. */
    long count(String view) {
        return jdbc.sql(COUNT).param("view", view).query(Long.class).single();
    }

    /** Those of some disputes an event of which is set aside. */
    Set<UUID> parked(String view, Collection<UUID> disputes) {
        var parked = new HashSet<UUID>();
        jdbc.sql(LETTERS)
                .param("view", view)
                .param("disputes", disputes.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    parked.add(UUID.fromString(row.getString(1)));
                });
        return parked;
    }

    /** Of the disputes set aside, the one nobody has tried for the longest time. */
    Optional<UUID> longestUntried(String view) {
        return jdbc.sql(LONGEST_UNTRIED)
                .param("view", view)
                .query(String.class)
                .optional()
                .map(UUID::fromString);
    }

    void forgetLetters(String view, UUID dispute) {
        jdbc.sql(FORGET_LETTERS)
                .param("view", view)
                .param("dispute", dispute.toString())
                .update();
    }

    Instant instant() {
        return clock.instant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

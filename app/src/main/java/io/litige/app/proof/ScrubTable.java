package io.litige.app.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the comparison of the record with the log has come. */
final class ScrubTable {
    private static final String GO_ON = """
            insert into proof.scrub as s (next_leaf, round_began_at, round_ended_at, compared_at)
            values (:next, :now, case when :next = 0 then :now end, :now)
            on conflict (id) do update set next_leaf = :next, compared_at = :now,
                round_ended_at = case when :next = 0 then :now else s.round_ended_at end,
                round_began_at = case when s.next_leaf = 0 then :now else s.round_began_at end
            """;

    private final JdbcClient jdbc;

    ScrubTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param nextLeaf where the next look begins
     * @param roundEndedAt when every leaf had last been compared
     */
    record Progress(
            long nextLeaf,
            Instant roundBeganAt,
            @Nullable Instant roundEndedAt,
            @Nullable Instant comparedAt) {}

    Optional<Progress> progress() {
        return jdbc.sql("select next_leaf, round_began_at, round_ended_at, compared_at from proof.scrub")
                .query((row, number) -> new Progress(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        instant(row.getObject(4, OffsetDateTime.class))))
                .optional();
    }

    /** @param next 0 when a round has ended */
    void goOn(long next, Instant now) {
        jdbc.sql(GO_ON).param("next", next).param("now", SealTable.utc(now)).update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

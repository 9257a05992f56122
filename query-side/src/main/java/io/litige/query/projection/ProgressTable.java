package io.litige.query.projection;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each view has come, written with its rows; one line per segment, so that segments never wait for each other. */
@Component
class ProgressTable {
    private static final String ADVANCE = """
            insert into views.view_progress (view, segment, position, recorded_at)
            values (:view, :segment, :position, :recordedAt)
            on conflict (view, segment) do update
            set position = excluded.position, recorded_at = excluded.recorded_at
            where view_progress.position < excluded.position
            """;

    private static final String FURTHEST = """
            select position, recorded_at from views.view_progress
            where view = :view order by position desc limit 1
            """;

    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void advance(String view, int segment, Reached.Position reached) {
        jdbc.sql(ADVANCE)
                .param("view", view)
                .param("segment", segment)
                .param("position", reached.index())
                .param("recordedAt", Times.utc(reached.recordedAt()))
                .update();
    }

    Optional<Reached.Position> furthest(String view) {
        return jdbc.sql(FURTHEST)
                .param("view", view)
                .query((row, number) -> new Reached.Position(
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}

package io.litige.app.ops;

import io.litige.app.ops.RebuildState.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.rebuild}. */
@Component
class RebuildTable {
    private static final String BEGIN = """
            insert into views.rebuild (view, state, process, started_at, updated_at, head, position, share, events,
                disputes, parked)
            values (:view, 'COPYING', :process, :now, :now, :head, 0, 0, 0, 0, 0)
            on conflict (view) do update
            set state = 'COPYING', process = excluded.process, started_at = excluded.started_at,
                updated_at = excluded.updated_at, finished_at = null, head = excluded.head, position = 0, share = 0,
                events = 0, disputes = 0, parked = 0, failure = null
            """;

    private static final String REPORT = """
            update views.rebuild
            set state = :state, position = :position, share = :share, events = :events, disputes = :disputes,
                parked = :parked, updated_at = :now
            where view = :view
            """;

    private static final String END = """
            update views.rebuild set state = :state, failure = :failure, updated_at = :now, finished_at = :now
            where view = :view and finished_at is null
            """;

    private static final String FIND = "select * from views.rebuild where view = :view";

    private final JdbcClient jdbc;
    private final Clock clock;

    RebuildTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(String view, String process, long head) {
        jdbc.sql(BEGIN)
                .param("view", view)
                .param("process", process)
                .param("head", head)
                .param("now", now())
                .update();
    }

    void report(String view, Phase phase, Counts counts) {
        jdbc.sql(REPORT)
                .param("view", view)
                .param("state", phase.name())
                .param("position", counts.position())
                .param("share", counts.share())
                .param("events", counts.events())
                .param("disputes", counts.disputes())
                .param("parked", counts.parked())
                .param("now", now())
                .update();
    }

    /** Does nothing when it had ended. */
    boolean end(String view, Phase phase, @Nullable String failure) {
        return jdbc.sql(END)
                        .param("view", view)
                        .param("state", phase.name())
                        .param("failure", failure)
                        .param("now", now())
                        .update()
                > 0;
    }

    Optional<RebuildState> find(String view) {
        return jdbc.sql(FIND)
                .param("view", view)
                .query((row, number) -> state(row))
                .optional();
    }

    /** How far a rebuild is. */
    record Counts(long position, double share, long events, long disputes, long parked) {}

    private static RebuildState state(ResultSet row) throws SQLException {
        var started = instant(row, "started_at");
        var updated = instant(row, "updated_at");
        long events = row.getLong("events");
        long millis = Math.max(1, Duration.between(started, updated).toMillis());
        return new RebuildState(
                row.getString("view"),
                Phase.valueOf(row.getString("state")),
                started,
                updated,
                row.getObject("finished_at") == null ? null : instant(row, "finished_at"),
                row.getLong("head"),
                row.getLong("position"),
                row.getDouble("share"),
                events,
                row.getLong("disputes"),
                row.getLong("parked"),
                events * 1000 / millis,
                row.getString("process"),
                row.getString("failure"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package io.litige.query.dispute;

import io.litige.api.query.CrisisList.CrisisLine;
import io.litige.api.query.face.Crisis;
import io.litige.api.value.DisputeId;
import io.litige.query.projection.Part;
import io.litige.query.projection.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.dispute_crisis} (requirement 19). */
@Component
class CrisisTable {
    /** One crisis of a dispute. */
    record Line(DisputeRow row, int number, Crisis crisis) {}

    static final Part<DisputeRow, Line> PART = Part.<DisputeRow, Line>lines("dispute_crisis", CrisisTable::lines)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("crisis", "integer", Line::number)
            .column("team", "text", line -> line.row().face().assignment().team())
            .column("product", "text", line -> line.row().face().complaint().product())
            .column("opened_at", "timestamptz", line -> line.crisis().openedAt())
            .column("ended_at", "timestamptz", line -> line.crisis().endedAt())
            .build();

    private static final String SINCE = """
            select dispute_id, crisis, team, product, opened_at, ended_at
            from views.dispute_crisis
            where opened_at >= :since
            order by opened_at desc, dispute_id, crisis limit :limit
            """;

    private final JdbcClient jdbc;

    CrisisTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest ones that opened since then. */
    List<CrisisLine> since(Instant since, int limit) {
        return jdbc.sql(SINCE)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> {
                    var id = new DisputeId(row.getObject("dispute_id", UUID.class));
                    return new CrisisLine(
                            id,
                            id.reference(),
                            row.getInt("crisis"),
                            row.getString("team"),
                            row.getString("product"),
                            Times.read(row, "opened_at"),
                            Times.readOrNull(row, "ended_at"));
                })
                .list();
    }

    private static Stream<Line> lines(DisputeRow row) {
        var crises = row.face().exposure().crises();
        return IntStream.range(0, crises.size()).mapToObj(i -> new Line(row, i + 1, crises.get(i)));
    }
}

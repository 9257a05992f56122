package io.litige.query.recurrence;

import io.litige.api.query.HumanErrorReport.Line;
import io.litige.api.value.ContributingFactor;
import io.litige.query.projection.Part;
import io.litige.query.projection.Times;
import io.litige.query.recurrence.RecurrenceRow.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.recurrence_factor} (requirement 5). */
@Component
class HumanErrorTable {
    /** Fewer disputes than this are not counted out. */
    static final long FEWEST = 5;

    /** One factor of one ground. */
    record OfFactor(RecurrenceRow row, Fact fact, ContributingFactor factor) {}

    static final Part<RecurrenceRow, OfFactor> PART = Part.<RecurrenceRow, OfFactor>lines(
                    "recurrence_factor", HumanErrorTable::factors)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("ground", "text", line -> line.fact().ground())
            .key("factor", "text", OfFactor::factor)
            .column("team", "text", line -> line.fact().errorTeam())
            .column("received_at", "timestamptz", line -> line.row().receivedAt())
            .column("phase", "text", line -> line.row().phase())
            .column("signal", "boolean", line -> line.row().signal())
            .build();

    private static final String COUNTED = """
            from views.recurrence_factor
            where received_at >= :from and received_at < :to and phase not in ('VOIDED', 'MERGED') and not signal
            """;
    private static final String LINES = """
            select team, factor, count(distinct dispute_id) as disputes
            """ + COUNTED + """
            group by team, factor order by disputes desc, team, factor limit 500
            """;
    private static final String DISPUTES = "select count(distinct dispute_id) " + COUNTED;

    private final JdbcClient jdbc;

    HumanErrorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> lines(Window window) {
        return jdbc.sql(LINES)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .query((row, number) -> {
                    long disputes = row.getLong("disputes");
                    return new Line(
                            row.getString("team"),
                            ContributingFactor.valueOf(row.getString("factor")),
                            disputes < FEWEST ? null : Long.valueOf(disputes));
                })
                .list();
    }

    long disputes(Window window) {
        return jdbc.sql(DISPUTES)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .query(Long.class)
                .single();
    }

    private static Stream<OfFactor> factors(RecurrenceRow row) {
        return row.grounds().stream()
                .filter(fact -> fact.errorTeam() != null)
                .flatMap(fact -> fact.factors().stream().distinct().map(factor -> new OfFactor(row, fact, factor)));
    }
}

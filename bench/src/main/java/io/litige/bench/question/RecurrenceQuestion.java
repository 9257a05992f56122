package io.litige.bench.question;

import io.litige.api.access.Actor;
import io.litige.api.query.ParetoReport;
import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Family;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceQuery.Ranking;
import io.litige.api.query.RecurrenceQuery.ShowPareto;
import io.litige.api.query.RecurrenceQuery.ShowRecurrence;
import io.litige.api.query.RecurrenceQuery.Weight;
import io.litige.api.query.RecurrenceReport;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.Stopwatch;
import io.litige.bench.measure.Work;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes back, counted over a year, against the shortest SQL that gives the same counts from the same facts. */
final class RecurrenceQuestion implements Question {
    private static final double MEDIAN = 50;
    private static final int WITHIN = 90;
    private static final int LIMIT = 50;
    private static final Actor QUALITY = new Actor(
            AgentId.of("bench-quality"),
            Set.of(Role.QUALITY_MANAGER),
            Set.of(),
            new Mandate(Money.euros("0.00"), "bench"));

    private static final String RATE = """
            select d.%1$s, count(distinct d.dispute_id), count(distinct d.dispute_id) filter (where p.dispute_id is not null)
            from views.recurrence_fact d
            left join views.recurrence_closing p on p.customer_id = d.customer_id and p.%1$s = d.%1$s
                and p.dispute_id <> d.dispute_id and p.phase <> 'VOIDED' and not p.signal
                and p.closed_at < d.received_at and p.closed_at >= d.received_at - interval '90 days'
                and (p.reopened_at is null or p.reopened_at > d.received_at)
            where d.received_at >= '%2$s' and d.received_at < '%3$s' and d.phase <> 'VOIDED' and not d.signal
            group by d.%1$s order by 3 desc limit 50
            """;

    private static final String PARETO = """
            with shown as (
                select %1$s, count(distinct dispute_id) as disputes, sum(coalesce(severity, 1)) as weighted
                from views.recurrence_fact
                where received_at >= '%2$s' and received_at < '%3$s' and phase <> 'VOIDED' and not signal
                group by %1$s order by disputes desc limit 50
            ), money as (
                select %1$s, a.kind, a.currency, sum(a.amount) as amount
                from views.recurrence_fact join views.recurrence_amount a using (dispute_id, ground)
                where received_at >= '%2$s' and received_at < '%3$s' and phase <> 'VOIDED' and not signal
                group by %1$s, a.kind, a.currency
            )
            select * from shown left join money on row(%4$s) is not distinct from row(%5$s)
            """;

    private final Loading loading;
    private final Period year;
    private final Connection connection;

    private RecurrenceQuestion(Loading loading) throws SQLException {
        this.loading = loading;
        var end = LocalDate.ofInstant(loading.population().until(), ZoneOffset.UTC)
                .plusDays(1);
        this.year = new Period(end.minusYears(1), end, ZoneOffset.UTC);
        this.connection = loading.setting().litige().connect();
    }

    static Question open(Options options) throws Exception {
        var loading = Loading.open(options, options.disputes());
        try {
            return new RecurrenceQuestion(loading);
        } catch (SQLException e) {
            loading.close();
            throw e;
        }
    }

    @Override
    public List<Heat> heats() {
        var heats = new ArrayList<Heat>();
        for (var by : List.of(Dimension.CAUSE, Dimension.PRODUCT)) {
            var column = by.name().toLowerCase(java.util.Locale.ROOT);
            Work rate = client -> ask(
                    new ShowRecurrence(by, Family.ACTIVITY, year, WITHIN, Coding.CURRENT, LIMIT, null),
                    RecurrenceReport.class);
            heats.add(row("recurrence, a year by " + column, rate, RATE, column));
        }
        heats.add(row("pareto, a year by cause", pareto(null), sql("cause"), "cause"));
        heats.add(row(
                "pareto, a year by cause x product",
                pareto(Dimension.PRODUCT),
                sql("cause", "product"),
                "cause, product"));
        return heats;
    }

    private Work pareto(@Nullable Dimension across) {
        var question = new ShowPareto(
                Dimension.CAUSE, across, Ranking.COUNT, Weight.FULL, year, "EUR", Coding.CURRENT, LIMIT, null);
        return client -> ask(question, ParetoReport.class);
    }

    /** Counts, severity and money of the same groups. */
    private static String sql(String... columns) {
        return PARETO.replace("%4$s", of("shown", columns)).replace("%5$s", of("money", columns));
    }

    private static String of(String table, String... columns) {
        return Arrays.stream(columns).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    private Heat row(String name, Work ours, String sql, String column) {
        var statement = sql.formatted(column, year.from(), year.to());
        Work control = client -> {
            try (var rows = connection.createStatement().executeQuery(statement)) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        };
        return Heat.of(new Contest(
                name, 1, new Stopwatch(name, MEDIAN, ours), new Stopwatch("hand-written SQL", MEDIAN, control), "ms"));
    }

    private <A> A ask(Object question, Class<A> answer) {
        return loading.setting().litige().ask(QUALITY, question, answer);
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        return loading.conditions();
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        loading.close();
    }
}

package io.litige.query.recurrence;

import io.litige.api.query.RecurrenceQuery.ShowPareto;
import io.litige.api.query.RecurrenceQuery.Weight;
import io.litige.api.value.Money;
import io.litige.query.projection.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks groups by weight (measure 3) from the facts; ties go by the key, so that the order is always the same. */
@Component
class ParetoTable {
    private static final String RANKED = """
            with lines as (
                select f.dispute_id, f.%1$s as key, count(*)::numeric / max(f.grounds) as part,
                    coalesce(max(f.severity), 1) as severity, coalesce(sum(a.amount), 0) as cost
                from views.recurrence_fact f
                left join views.recurrence_amount a on a.dispute_id = f.dispute_id and a.ground = f.ground
                    and a.kind = 'COST' and a.currency = :currency
                where f.received_at >= :from and f.received_at < :to and f.phase <> 'VOIDED' and not f.signal
                group by f.dispute_id, f.%1$s
            ), bars as (
                select cast(key as text) as key, count(*) as disputes,
                    sum(case when :shared then part else 1 end) as counted,
                    sum(severity * case when :shared then part else 1 end) as severity_weighted,
                    sum(cost) as cost
                from lines group by key
            ), ranked as (
                select bars.*, %2$s as metric,
                    row_number() over (order by %2$s desc, key nulls last) as rank,
                    sum(%2$s) over (order by %2$s desc, key nulls last rows unbounded preceding) as running,
                    sum(%2$s) over () as total, count(*) over () as groups
                from bars
            )
            select rank, key, disputes, counted, severity_weighted, groups,
                case when total = 0 then 0 else metric / total end as share,
                case when total = 0 then 0 else running / total end as cumulative,
                metric > 0 and running - metric < 0.8 * total as vital
            from ranked order by rank limit :limit
            """;

    private static final String MONEY = """
            select cast(f.%1$s as text) as key, a.kind, a.currency, sum(a.amount) as amount
            from views.recurrence_fact f
            join views.recurrence_amount a on a.dispute_id = f.dispute_id and a.ground = f.ground
            where f.received_at >= :from and f.received_at < :to and f.phase <> 'VOIDED' and not f.signal
                and (f.%1$s is null or cast(f.%1$s as text) = any(:keys))
            group by f.%1$s, a.kind, a.currency
            order by a.currency
            """;

    private static final String DISPUTES = """
            select count(distinct dispute_id) from views.recurrence_fact
            where received_at >= :from and received_at < :to and phase <> 'VOIDED' and not signal
            """;

    private final JdbcClient jdbc;

    ParetoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Ranked(
            int rank,
            @Nullable String key,
            long disputes,
            BigDecimal counted,
            BigDecimal severityWeighted,
            double share,
            double cumulative,
            boolean vital,
            long groups) {}

    /** Money of one group, by kind ({@code COST}, {@code CLAIMED}); one sum per currency. */
    record Sums(Map<String, List<Money>> byKind) {
        List<Money> of(String kind) {
            return byKind.getOrDefault(kind, List.of());
        }
    }

    List<Ranked> bars(ShowPareto query, Window window) {
        var column = Dimensions.column(query.by(), query.coding());
        return jdbc.sql(RANKED.formatted(column, metric(query)))
                .param("currency", query.currency())
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .param("shared", query.weight() == Weight.SHARED)
                .param("limit", query.limit())
                .query((row, number) -> new Ranked(
                        row.getInt("rank"),
                        row.getString("key"),
                        row.getLong("disputes"),
                        row.getBigDecimal("counted"),
                        row.getBigDecimal("severity_weighted"),
                        row.getDouble("share"),
                        row.getDouble("cumulative"),
                        row.getBoolean("vital"),
                        row.getLong("groups")))
                .list();
    }

    /** Money of the given groups and of the one without a key, which the map has under null. */
    Map<@Nullable String, Sums> money(ShowPareto query, Window window, List<String> keys) {
        var sums = new HashMap<@Nullable String, Sums>();
        jdbc.sql(MONEY.formatted(Dimensions.column(query.by(), query.coding())))
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    var money = RecurrenceTable.money(row.getBigDecimal("amount"), row.getString("currency"));
                    sums.computeIfAbsent(row.getString("key"), key -> new Sums(new HashMap<>()))
                            .byKind()
                            .computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>())
                            .add(money);
                });
        return sums;
    }

    long disputes(Window window) {
        return jdbc.sql(DISPUTES)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .query(Long.class)
                .single();
    }

    private static String metric(ShowPareto query) {
        return switch (query.ranking()) {
            case COUNT -> "counted";
            case COST -> "cost";
            case SEVERITY -> "severity_weighted";
        };
    }
}

package io.litige.query.recurrence;

import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Ranking;
import io.litige.api.query.RecurrenceQuery.ShowPareto;
import io.litige.api.query.RecurrenceQuery.Weight;
import io.litige.api.value.Money;
import io.litige.query.projection.Times;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks groups by weight (measure 3) from the facts; ties go by the key, so that the order is always the same. */
@Component
class ParetoTable {
    private static final String RANKED = """
            with lines as (
                select f.dispute_id, %1$s as key, %2$s as across, count(*)::numeric / max(f.grounds) as part,
                    coalesce(max(f.severity), 1) as severity, %4$s as cost
                from views.recurrence_fact f %5$s
                where f.received_at >= :from and f.received_at < :to and f.phase not in ('VOIDED', 'MERGED') and not f.signal
                group by 1, 2, 3
            ), bars as (
                select cast(key as text) as key, cast(across as text) as across, count(*) as disputes,
                    sum(case when :shared then part else 1 end) as counted,
                    sum(severity * case when :shared then part else 1 end) as severity_weighted,
                    sum(cost) as cost
                from lines group by key, across
            ), ranked as (
                select bars.*, %3$s as metric,
                    row_number() over (order by %3$s desc, key nulls last, across nulls last) as rank,
                    sum(%3$s) over (order by %3$s desc, key nulls last, across nulls last rows unbounded preceding)
                        as running,
                    sum(%3$s) over () as total, count(*) over () as groups
                from bars
            )
            select rank, key, across, disputes, counted, severity_weighted, groups,
                case when total = 0 then 0 else metric / total end as share,
                case when total = 0 then 0 else running / total end as cumulative,
                metric > 0 and running - metric < 0.8 * total as vital
            from ranked order by rank limit :limit
            """;

    /** Only who ranks by cost has to add up the costs of groups that are not shown. */
    private static final String COSTS = """
            left join views.recurrence_amount a on a.dispute_id = f.dispute_id and a.ground = f.ground
                and a.kind = 'COST' and a.currency = :currency
            """;

    private static final String MONEY = """
            select cast(%1$s as text) as key, cast(%2$s as text) as across, a.kind, a.currency, sum(a.amount) as amount
            from views.recurrence_fact f
            join views.recurrence_amount a on a.dispute_id = f.dispute_id and a.ground = f.ground
            where f.received_at >= :from and f.received_at < :to and f.phase not in ('VOIDED', 'MERGED') and not f.signal
                and (%1$s is null or cast(%1$s as text) = any(:keys))
                and (%2$s is null or cast(%2$s as text) = any(:across))
            group by %1$s, %2$s, a.kind, a.currency
            order by a.currency
            """;

    private static final String DISPUTES = """
            select count(distinct dispute_id) from views.recurrence_fact
            where received_at >= :from and received_at < :to and phase not in ('VOIDED', 'MERGED') and not signal
            """;

    private final JdbcClient jdbc;

    ParetoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a bar is of; null where disputes have no value, or nothing is crossed. */
    record Group(@Nullable String key, @Nullable String across) {}

    record Ranked(
            int rank,
            Group group,
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
        boolean byCost = query.ranking() == Ranking.COST;
        var sql = RANKED.formatted(
                column(query.by(), query),
                column(query.across(), query),
                metric(query),
                byCost ? "coalesce(sum(a.amount), 0)" : "0",
                byCost ? COSTS : "");
        var statement = jdbc.sql(sql)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .param("shared", query.weight() == Weight.SHARED)
                .param("limit", query.limit());
        return (byCost ? statement.param("currency", query.currency()) : statement)
                .query((row, number) -> new Ranked(
                        row.getInt("rank"),
                        group(row),
                        row.getLong("disputes"),
                        row.getBigDecimal("counted"),
                        row.getBigDecimal("severity_weighted"),
                        row.getDouble("share"),
                        row.getDouble("cumulative"),
                        row.getBoolean("vital"),
                        row.getLong("groups")))
                .list();
    }

    /** Money of the given groups, among others that share a value with one of them. */
    Map<Group, Sums> money(ShowPareto query, Window window, List<Group> groups) {
        var sums = new HashMap<Group, Sums>();
        jdbc.sql(MONEY.formatted(column(query.by(), query), column(query.across(), query)))
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .param("keys", values(groups, Group::key))
                .param("across", values(groups, Group::across))
                .query(row -> {
                    var money = RecurrenceTable.money(row.getBigDecimal("amount"), row.getString("currency"));
                    sums.computeIfAbsent(group(row), group -> new Sums(new HashMap<>()))
                            .byKind()
                            .computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>())
                            .add(money);
                });
        return sums;
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(row.getString("key"), row.getString("across"));
    }

    private static String[] values(List<Group> groups, Function<Group, @Nullable String> value) {
        return groups.stream().map(value).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    private static String column(@Nullable Dimension dimension, ShowPareto query) {
        return dimension == null ? "cast(null as text)" : "f." + Dimensions.column(dimension, query.coding());
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

package io.litige.query.recurrence;

import io.litige.api.query.RecurrenceQuery.Family;
import io.litige.api.query.RecurrenceQuery.ShowRecurrence;
import io.litige.query.projection.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts recurrences (measure 1) from the facts. Days are calendar days in the report's zone, so that a window over a
 * change of the clocks is as long as people say it is (measures, G1).
 */
@Component
class RateTable {
    /**
     * One row for all groups together, then one for each; every dispute counts once in each. What was judged is one row per
     * group and dispute, so that nothing has to be sorted to be told apart.
     */
    private static final String COUNTED = """
            , counted as (
                select false as whole, cast(key as text) as key,
                    count(*) filter (where reportable) as n,
                    count(*) filter (where reportable and recurrent) as numerator,
                    count(*) filter (where not reportable) as running_start,
                    count(*) filter (where reportable and mature) as mature
                from judged group by key
            ), whole as (
                select count(*) filter (where reportable) as n,
                    count(*) filter (where reportable and recurrent) as numerator,
                    count(*) filter (where not reportable) as running_start,
                    count(*) filter (where reportable and mature) as mature
                from (
                    select bool_or(reportable) as reportable, bool_or(recurrent) as recurrent, bool_or(mature) as mature
                    from judged group by dispute_id
                ) dispute
            )
            select shown.*, (select count(*) from counted) as groups
            from (select true as whole, cast(null as text) as key, whole.* from whole union all select * from counted) shown
            order by whole desc, numerator desc, n desc, key nulls last
            limit :limit
            """;

    /** Looks back from each dispute received: was one of the same customer and key closed, and still so, in the window? */
    private static final String ACTIVITY = """
            with judged as (
                select d.%1$s as key, d.dispute_id, bool_or(d.received_at >= :reportableFrom) as reportable,
                    true as mature, bool_or(p.dispute_id is not null) as recurrent
                from views.recurrence_fact d
                left join views.recurrence_closing p on p.customer_id = d.customer_id and p.%1$s = d.%1$s
                    and p.dispute_id <> d.dispute_id and p.phase not in ('VOIDED', 'MERGED') and not p.signal
                    and p.closed_at < d.received_at
                    and p.closed_at >= date_subtract(d.received_at, make_interval(days => :within), :zone)
                    and (p.reopened_at is null or p.reopened_at > d.received_at)
                where d.received_at >= :from and d.received_at < :to and d.phase not in ('VOIDED', 'MERGED') and not d.signal
                group by 1, 2
            )
            """;

    /** Looks forward from each closing in the period: did the same customer come back with the same key in the window? */
    private static final String COHORT = """
            with judged as (
                select c.%1$s as key, c.dispute_id, true as reportable,
                    bool_or(date_add(c.closed_at, make_interval(days => :within), :zone) <= :now) as mature,
                    bool_or(d.dispute_id is not null) as recurrent
                from views.recurrence_closing c
                left join views.recurrence_fact d on d.customer_id = c.customer_id and d.%1$s = c.%1$s
                    and d.dispute_id <> c.dispute_id and d.phase not in ('VOIDED', 'MERGED') and not d.signal
                    and d.received_at > c.closed_at
                    and d.received_at <= date_add(c.closed_at, make_interval(days => :within), :zone)
                    and (c.reopened_at is null or c.reopened_at > d.received_at)
                where c.closed_at >= :from and c.closed_at < :to and c.phase not in ('VOIDED', 'MERGED') and not c.signal
                group by 1, 2
            )
            """;

    private static final String SIGNALS = """
            select count(distinct dispute_id) from views.recurrence_fact
            where received_at >= :from and received_at < :to and signal and phase not in ('VOIDED', 'MERGED')
            """;

    private static final String START = "select min(received_at) as start from views.recurrence_fact";

    private static final String START_PLUS = "select date_add(:start, make_interval(days => :within), :zone) as later";

    private final JdbcClient jdbc;

    RateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key null for the whole, and for disputes without a value of the dimension
     * @param groups groups there are in all
     */
    record Count(
            boolean whole, @Nullable String key, long n, long numerator, long runningStart, long mature, long groups) {}

    /** The whole first, then the groups with most recurrences. */
    List<Count> counts(ShowRecurrence query, Window window, Instant reportableFrom, Instant now) {
        var judged = query.family() == Family.ACTIVITY ? ACTIVITY : COHORT;
        var statement = jdbc.sql(judged.formatted(Dimensions.column(query.by(), query.coding())) + COUNTED)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .param("within", query.withinDays())
                .param("zone", query.period().zone().getId())
                .param("limit", query.limit() + 1);
        var complete = query.family() == Family.ACTIVITY
                ? statement.param("reportableFrom", Times.utc(reportableFrom))
                : statement.param("now", Times.utc(now));
        return complete.query((row, number) -> new Count(
                        row.getBoolean("whole"),
                        row.getString("key"),
                        row.getLong("n"),
                        row.getLong("numerator"),
                        row.getLong("running_start"),
                        row.getLong("mature"),
                        row.getLong("groups")))
                .list();
    }

    long signals(Window window) {
        return jdbc.sql(SIGNALS)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .query(Long.class)
                .single();
    }

    /** When the history is as long as the window for the first time; empty without any history. */
    Optional<Instant> historyComplete(int withinDays, String zone) {
        var start = jdbc.sql(START)
                .query((row, number) -> Optional.ofNullable(Times.readOrNull(row, "start")))
                .single();
        return start.map(first -> jdbc.sql(START_PLUS)
                .param("start", Times.utc(first))
                .param("within", withinDays)
                .param("zone", zone)
                .query((row, number) -> Times.read(row, "later"))
                .single());
    }
}

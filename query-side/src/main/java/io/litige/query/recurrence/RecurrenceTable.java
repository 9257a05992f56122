package io.litige.query.recurrence;

import io.litige.api.value.Money;
import io.litige.api.value.ProtectedDocuments;
import io.litige.query.projection.Times;
import io.litige.query.projection.ViewTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that writes the facts of quality; the figures are counted in {@link RateTable} and {@link ParetoTable}. */
@Component
class RecurrenceTable implements ViewTable<RecurrenceRow> {
    private static final int SHARE_SCALE = 8;

    private static final String FIND = "select state from views.recurrence_dispute where dispute_id = any(:ids)";

    private static final String VERSION = "select version from views.recurrence_dispute where dispute_id = :id";

    private static final String UPSERT_DISPUTE = """
            insert into views.recurrence_dispute (dispute_id, version, state) values (:disputeId, :version, :state)
            on conflict (dispute_id) do update set version = excluded.version, state = excluded.state
            """;

    private static final String UPSERT_FACT = """
            insert into views.recurrence_fact (dispute_id, ground, customer_id, party_type, received_at, closed_at, phase,
                kind, cause_intake, cause, product, site, channel, severity, grounds, source_system, signal, reopened)
            values (:disputeId, :ground, :customerId, :partyType, :receivedAt, :closedAt, :phase,
                :kind, :causeIntake, :cause, :product, :site, :channel, :severity, :grounds, :sourceSystem, :signal,
                :reopened)
            on conflict (dispute_id, ground) do update
            set closed_at = excluded.closed_at, phase = excluded.phase, cause = excluded.cause,
                severity = excluded.severity, reopened = excluded.reopened
            """;

    private static final String FORGET_AMOUNTS = "delete from views.recurrence_amount where dispute_id = any(:ids)";

    private static final String INSERT_AMOUNT = """
            insert into views.recurrence_amount (dispute_id, ground, kind, currency, amount)
            values (:disputeId, :ground, :kind, :currency, :amount)
            """;

    private static final String UPSERT_CLOSING = """
            insert into views.recurrence_closing (dispute_id, ground, closing, customer_id, cause_intake, cause, product,
                site, channel, closed_at, reopened_at, phase, signal)
            values (:disputeId, :ground, :closing, :customerId, :causeIntake, :cause, :product,
                :site, :channel, :closedAt, :reopenedAt, :phase, :signal)
            on conflict (dispute_id, ground, closing) do update
            set cause = excluded.cause, reopened_at = excluded.reopened_at, phase = excluded.phase
            """;

    private static final String CLEAR = """
            truncate views.recurrence_dispute, views.recurrence_fact, views.recurrence_amount, views.recurrence_closing
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final ProtectedDocuments documents;

    RecurrenceTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch, ProtectedDocuments documents) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.documents = documents;
    }

    @Override
    public Map<UUID, RecurrenceRow> find(Set<UUID> disputes) {
        var rows = new HashMap<UUID, RecurrenceRow>();
        jdbc.sql(FIND)
                .param("ids", disputes.toArray(UUID[]::new))
                .query((row, number) -> documents.read(row.getString("state"), RecurrenceRow.class))
                .list()
                .forEach(row -> rows.put(row.disputeId(), row));
        return rows;
    }

    @Override
    public OptionalLong version(UUID dispute) {
        return jdbc.sql(VERSION).param("id", dispute).query(Long.class).optional().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void write(List<Change<RecurrenceRow>> changes) {
        var rows = changes.stream().map(Change::after).toList();
        batch(UPSERT_DISPUTE, rows.stream().map(this::dispute));
        batch(UPSERT_FACT, rows.stream().flatMap(RecurrenceTable::facts));
        writeAmounts(changes.stream()
                .filter(RecurrenceTable::amountsChanged)
                .map(Change::after)
                .toList());
        batch(UPSERT_CLOSING, rows.stream().flatMap(RecurrenceTable::closings));
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
    }

    private void batch(String sql, Stream<MapSqlParameterSource> parameters) {
        var all = parameters.toArray(SqlParameterSource[]::new);
        if (all.length > 0) {
            batch.batchUpdate(sql, all);
        }
    }

    private void writeAmounts(List<RecurrenceRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(FORGET_AMOUNTS)
                .param("ids", rows.stream().map(RecurrenceRow::disputeId).toArray(UUID[]::new))
                .update();
        batch(INSERT_AMOUNT, rows.stream().flatMap(RecurrenceTable::amounts));
    }

    private static boolean amountsChanged(Change<RecurrenceRow> change) {
        var before = change.before();
        return before == null || !before.costs().equals(change.after().costs());
    }

    private MapSqlParameterSource dispute(RecurrenceRow row) {
        return new MapSqlParameterSource()
                .addValue("disputeId", row.disputeId())
                .addValue("version", row.version())
                .addValue("state", documents.write(row.id(), row));
    }

    private static Stream<MapSqlParameterSource> facts(RecurrenceRow row) {
        var last = row.closings().isEmpty() ? null : row.closings().getLast();
        return row.grounds().stream().map(fact -> keys(row, fact)
                .addValue("partyType", row.partyType().name())
                .addValue("receivedAt", Times.utc(row.receivedAt()))
                .addValue("closedAt", Times.utcOrNull(last == null ? null : last.closedAt()))
                .addValue("kind", fact.kind().name())
                .addValue("severity", row.severity())
                .addValue("grounds", row.grounds().size())
                .addValue("sourceSystem", row.sourceSystem())
                .addValue("reopened", row.reopened()));
    }

    private static Stream<MapSqlParameterSource> closings(RecurrenceRow row) {
        var all = new ArrayList<MapSqlParameterSource>();
        for (var fact : row.grounds()) {
            for (int i = 0; i < row.closings().size(); i++) {
                var closing = row.closings().get(i);
                all.add(keys(row, fact)
                        .addValue("closing", i + 1)
                        .addValue("closedAt", Times.utc(closing.closedAt()))
                        .addValue("reopenedAt", Times.utcOrNull(closing.reopenedAt())));
            }
        }
        return all.stream();
    }

    private static MapSqlParameterSource keys(RecurrenceRow row, RecurrenceRow.Fact fact) {
        return new MapSqlParameterSource()
                .addValue("disputeId", row.disputeId())
                .addValue("ground", fact.ground())
                .addValue("customerId", row.customer().value())
                .addValue("causeIntake", fact.causeIntake())
                .addValue("cause", fact.cause())
                .addValue("product", fact.product())
                .addValue("site", row.site())
                .addValue("channel", row.channel().name())
                .addValue("phase", row.phase().name())
                .addValue("signal", row.signal());
    }

    private static Stream<MapSqlParameterSource> amounts(RecurrenceRow row) {
        var costs = new TreeMap<String, BigDecimal>();
        row.costs()
                .forEach(cost ->
                        costs.merge(cost.amount().currency(), cost.amount().amount(), BigDecimal::add));
        return row.grounds().stream()
                .flatMap(fact -> Stream.concat(
                        fact.claimed().stream()
                                .map(money -> amount(row, fact, "CLAIMED", money.currency(), money.amount())),
                        costs.entrySet().stream()
                                .filter(cost -> cost.getValue().signum() != 0)
                                .map(cost -> amount(row, fact, "COST", cost.getKey(), part(cost.getValue(), row)))));
    }

    /** Equal parts; what does not divide evenly is lost in the eighth decimal and found again by rounding the sum. */
    private static BigDecimal part(BigDecimal whole, RecurrenceRow row) {
        return whole.divide(BigDecimal.valueOf(row.grounds().size()), SHARE_SCALE, RoundingMode.HALF_EVEN);
    }

    private static MapSqlParameterSource amount(
            RecurrenceRow row, RecurrenceRow.Fact fact, String kind, String currency, BigDecimal amount) {
        return new MapSqlParameterSource()
                .addValue("disputeId", row.disputeId())
                .addValue("ground", fact.ground())
                .addValue("kind", kind)
                .addValue("currency", currency)
                .addValue("amount", amount);
    }

    /** A sum of such parts at its currency's own scale. */
    static Money money(BigDecimal sum, String currency) {
        int scale = org.joda.money.CurrencyUnit.of(currency).getDecimalPlaces();
        return new Money(sum.setScale(scale, RoundingMode.HALF_UP), currency);
    }
}

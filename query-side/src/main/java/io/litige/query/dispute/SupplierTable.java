package io.litige.query.dispute;

import io.litige.api.query.SupplierReport.Line;
import io.litige.api.query.SupplierReport.ShowSuppliers;
import io.litige.api.query.Suppliers.Attribution;
import io.litige.api.value.Cost;
import io.litige.api.value.Money;
import io.litige.api.value.SupplierKind;
import io.litige.query.projection.Part;
import io.litige.query.projection.Times;
import io.litige.query.recurrence.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that touches {@code views.supplier_ground} and {@code views.supplier_amount} (requirement 54). */
@Component
class SupplierTable {
    private static final int SHARE_SCALE = 8;

    /** A ground with the party it goes back to. */
    record OfGround(DisputeRow row, Attribution to) {}

    record Amount(DisputeRow row, String ground, String measure, SupplierKind kind, String party, Sum sum) {}

    record Sum(String currency, BigDecimal amount) {}

    static final Part<DisputeRow, OfGround> GROUNDS = Part.<DisputeRow, OfGround>lines(
                    "supplier_ground", SupplierTable::grounds)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("ground", "text", line -> line.to().ground())
            .column("kind", "text", line -> line.to().kind())
            .column("party", "text", line -> line.to().party())
            .column("received_at", "timestamptz", line -> line.row().face().receivedAt())
            .column("phase", "text", line -> line.row().face().phase())
            .build();

    static final Part<DisputeRow, Amount> AMOUNTS = Part.<DisputeRow, Amount>lines(
                    "supplier_amount", SupplierTable::amounts)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("ground", "text", Amount::ground)
            .key("measure", "text", Amount::measure)
            .key("currency", "text", line -> line.sum().currency())
            .key("kind", "text", Amount::kind)
            .key("party", "text", Amount::party)
            .column("amount", "numeric", line -> line.sum().amount())
            .build();

    private static final String IN_PERIOD = """
            from views.supplier_ground g
            where g.received_at >= :from and g.received_at < :to and g.phase not in ('VOIDED', 'MERGED')
                and (cast(:kind as text) is null or g.kind = :kind)
            """;
    private static final String PARTIES = """
            select g.kind, g.party, count(distinct g.dispute_id) as disputes, count(*) as grounds
            """ + IN_PERIOD + """
            group by g.kind, g.party order by disputes desc, g.kind, g.party limit :limit
            """;
    private static final String SUMS = """
            select a.kind, a.party, a.measure, a.currency, sum(a.amount) as amount
            from views.supplier_amount a
            where exists (select 1 %s and g.dispute_id = a.dispute_id and g.ground = a.ground)
                and a.party = any(:parties)
            group by a.kind, a.party, a.measure, a.currency order by a.currency
            """.formatted(IN_PERIOD);

    private final JdbcClient jdbc;

    SupplierTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Party(SupplierKind kind, String key) {}

    private record Counted(Party party, long disputes, long grounds) {}

    List<Line> lines(ShowSuppliers query, Window window) {
        var counted = asked(PARTIES, query, window)
                .param("limit", query.limit())
                .query((row, number) -> new Counted(
                        new Party(SupplierKind.valueOf(row.getString("kind")), row.getString("party")),
                        row.getLong("disputes"),
                        row.getLong("grounds")))
                .list();
        var sums = sums(query, window, counted);
        return counted.stream()
                .map(one -> {
                    var of = sums.getOrDefault(one.party(), Map.of());
                    return new Line(
                            one.party().kind(),
                            one.party().key(),
                            one.disputes(),
                            one.grounds(),
                            of.getOrDefault("COST", List.of()),
                            of.getOrDefault("CLAIMED", List.of()),
                            of.getOrDefault("RECOVERED", List.of()),
                            of.getOrDefault("OPEN", List.of()));
                })
                .toList();
    }

    private Map<Party, Map<String, List<Money>>> sums(ShowSuppliers query, Window window, List<Counted> counted) {
        var sums = new HashMap<Party, Map<String, List<Money>>>();
        asked(SUMS, query, window)
                .param(
                        "parties",
                        counted.stream()
                                .map(one -> one.party().key())
                                .distinct()
                                .toArray(String[]::new))
                .query(row -> {
                    var party = new Party(SupplierKind.valueOf(row.getString("kind")), row.getString("party"));
                    sums.computeIfAbsent(party, key -> new TreeMap<>())
                            .computeIfAbsent(row.getString("measure"), key -> new ArrayList<>())
                            .add(money(row.getBigDecimal("amount"), row.getString("currency")));
                });
        return sums;
    }

    private JdbcClient.StatementSpec asked(String sql, ShowSuppliers query, Window window) {
        var kind = query.kind();
        return jdbc.sql(sql)
                .param("from", Times.utc(window.from()))
                .param("to", Times.utc(window.to()))
                .param("kind", kind == null ? null : kind.name());
    }

    private static Money money(BigDecimal sum, String currency) {
        int scale = CurrencyUnit.of(currency).getDecimalPlaces();
        return new Money(sum.setScale(scale, RoundingMode.HALF_UP), currency);
    }

    private static Stream<OfGround> grounds(DisputeRow row) {
        return row.face().suppliers().attributions().stream().map(to -> new OfGround(row, to));
    }

    private static Stream<Amount> amounts(DisputeRow row) {
        var suppliers = row.face().suppliers();
        var shares = suppliers.attributions().stream().flatMap(to -> costs(row).entrySet().stream()
                .map(cost -> new Amount(
                        row,
                        to.ground(),
                        "COST",
                        to.kind(),
                        to.party(),
                        new Sum(cost.getKey(), share(cost.getValue(), row)))));
        var claims = new TreeMap<String, Amount>();
        suppliers.claims().forEach(claim -> {
            var of = Map.of("CLAIMED", claim.claimed(), "RECOVERED", claim.recovered(), "OPEN", claim.open());
            of.forEach((measure, money) -> claims.merge(
                    String.join(
                            "/",
                            claim.ground(),
                            measure,
                            money.currency(),
                            claim.kind().name(),
                            claim.party()),
                    new Amount(
                            row,
                            claim.ground(),
                            measure,
                            claim.kind(),
                            claim.party(),
                            new Sum(money.currency(), money.amount())),
                    SupplierTable::plus));
        });
        return Stream.concat(shares, claims.values().stream());
    }

    private static Amount plus(Amount one, Amount other) {
        return new Amount(
                one.row(),
                one.ground(),
                one.measure(),
                one.kind(),
                one.party(),
                new Sum(one.sum().currency(), one.sum().amount().add(other.sum().amount())));
    }

    /** As stated at closing; until then, what was recorded. */
    private static Map<String, BigDecimal> costs(DisputeRow row) {
        var costs = new TreeMap<String, BigDecimal>();
        var stated = row.face().ending().costs();
        stated.stream().map(Cost::amount).forEach(cost -> costs.merge(cost.currency(), cost.amount(), BigDecimal::add));
        var direct = row.face().spending().direct();
        if (stated.isEmpty() && direct != null) {
            costs.put(direct.currency(), direct.amount());
        }
        costs.values().removeIf(amount -> amount.signum() == 0);
        return costs;
    }

    private static BigDecimal share(BigDecimal whole, DisputeRow row) {
        return whole.divide(BigDecimal.valueOf(row.face().grounds().size()), SHARE_SCALE, RoundingMode.HALF_EVEN);
    }
}

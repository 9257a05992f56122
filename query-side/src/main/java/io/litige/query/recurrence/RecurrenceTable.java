package io.litige.query.recurrence;

import io.litige.api.value.Money;
import io.litige.api.value.ProtectedDocuments;
import io.litige.query.projection.Layout;
import io.litige.query.projection.Part;
import io.litige.query.recurrence.RecurrenceRow.Closing;
import io.litige.query.recurrence.RecurrenceRow.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies in the tables of the facts of quality; the figures are counted in {@link RateTable} and {@link ParetoTable}. */
@Component
class RecurrenceTable {
    private static final int SHARE_SCALE = 8;

    private static final Part<RecurrenceRow, OfGround> FACTS = Part.<RecurrenceRow, OfGround>lines(
                    "recurrence_fact", RecurrenceTable::grounds)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("ground", "text", line -> line.fact().ground())
            .column("customer_id", "uuid", line -> line.row().customer().value())
            .column("party_type", "text", line -> line.row().partyType())
            .column("received_at", "timestamptz", line -> line.row().receivedAt())
            .column("closed_at", "timestamptz", OfGround::lastClosedAt)
            .column("phase", "text", line -> line.row().phase())
            .column("kind", "text", line -> line.fact().kind())
            .column("cause_intake", "text", line -> line.fact().causeIntake())
            .column("cause", "text", line -> line.fact().cause())
            .column("product", "text", line -> line.fact().product())
            .column("site", "text", line -> line.row().site())
            .column("channel", "text", line -> line.row().channel())
            .column("severity", "integer", line -> line.row().severity())
            .column("grounds", "integer", line -> line.row().grounds().size())
            .column("source_system", "text", line -> line.row().sourceSystem())
            .column("signal", "boolean", line -> line.row().signal())
            .column("reopened", "integer", line -> line.row().reopened())
            .build();

    private static final Part<RecurrenceRow, Amount> AMOUNTS = Part.<RecurrenceRow, Amount>lines(
                    "recurrence_amount", RecurrenceTable::amounts)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("ground", "text", line -> line.fact().ground())
            .key("kind", "text", Amount::kind)
            .key("currency", "text", Amount::currency)
            .column("amount", "numeric", Amount::amount)
            .build();

    private static final Part<RecurrenceRow, Closed> CLOSINGS = Part.<RecurrenceRow, Closed>lines(
                    "recurrence_closing", RecurrenceTable::closings)
            .key("dispute_id", "uuid", line -> line.row().disputeId())
            .key("ground", "text", line -> line.fact().ground())
            .key("closing", "integer", Closed::number)
            .column("customer_id", "uuid", line -> line.row().customer().value())
            .column("cause_intake", "text", line -> line.fact().causeIntake())
            .column("cause", "text", line -> line.fact().cause())
            .column("product", "text", line -> line.fact().product())
            .column("site", "text", line -> line.row().site())
            .column("channel", "text", line -> line.row().channel())
            .column("closed_at", "timestamptz", line -> line.closing().closedAt())
            .column("reopened_at", "timestamptz", line -> line.closing().reopenedAt())
            .column("phase", "text", line -> line.row().phase())
            .column("signal", "boolean", line -> line.row().signal())
            .build();

    private final ProtectedDocuments documents;

    RecurrenceTable(ProtectedDocuments documents) {
        this.documents = documents;
    }

    Layout<RecurrenceRow> layout() {
        var disputes = Part.<RecurrenceRow>rows("recurrence_dispute")
                .key("dispute_id", "uuid", RecurrenceRow::disputeId)
                .column("version", "bigint", RecurrenceRow::version)
                .column("state", "text", row -> documents.write(row.id(), row))
                .build();
        return new Layout<>(
                disputes,
                "state",
                state -> documents.read(state, RecurrenceRow.class),
                states -> {},
                List.of(FACTS, AMOUNTS, CLOSINGS, HumanErrorTable.PART));
    }

    /** A ground of a dispute. */
    private record OfGround(RecurrenceRow row, Fact fact) {
        @Nullable
        Object lastClosedAt() {
            return row.closings().isEmpty() ? null : row.closings().getLast().closedAt();
        }
    }

    /**
     * A closing of a dispute, as each of its grounds counts it.
     *
     * @param number from 1
     */
    private record Closed(RecurrenceRow row, Fact fact, int number, Closing closing) {}

    private record Amount(RecurrenceRow row, Fact fact, String kind, String currency, BigDecimal amount) {}

    private static Stream<OfGround> grounds(RecurrenceRow row) {
        return row.grounds().stream().map(fact -> new OfGround(row, fact));
    }

    private static Stream<Closed> closings(RecurrenceRow row) {
        return row.grounds().stream().flatMap(fact -> IntStream.range(
                        0, row.closings().size())
                .mapToObj(i -> new Closed(row, fact, i + 1, row.closings().get(i))));
    }

    private static Stream<Amount> amounts(RecurrenceRow row) {
        var costs = new TreeMap<String, BigDecimal>();
        row.costs()
                .forEach(cost ->
                        costs.merge(cost.amount().currency(), cost.amount().amount(), BigDecimal::add));
        return row.grounds().stream()
                .flatMap(fact -> Stream.concat(
                        fact.claimed().stream()
                                .map(money -> new Amount(row, fact, "CLAIMED", money.currency(), money.amount())),
                        costs.entrySet().stream()
                                .filter(cost -> cost.getValue().signum() != 0)
                                .map(cost ->
                                        new Amount(row, fact, "COST", cost.getKey(), part(cost.getValue(), row)))));
    }

    /** Equal parts; what does not divide evenly is lost in the eighth decimal and found again by rounding the sum. */
    private static BigDecimal part(BigDecimal whole, RecurrenceRow row) {
        return whole.divide(BigDecimal.valueOf(row.grounds().size()), SHARE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** A sum of such parts at its currency's own scale. */
    static Money money(BigDecimal sum, String currency) {
        int scale = org.joda.money.CurrencyUnit.of(currency).getDecimalPlaces();
        return new Money(sum.setScale(scale, RoundingMode.HALF_UP), currency);
    }
}

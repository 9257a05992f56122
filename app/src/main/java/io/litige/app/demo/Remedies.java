package io.litige.app.demo;

import io.litige.api.command.RemedyOffer;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is offered for one dispute, and what that costs. */
final class Remedies {
    /** Nobody in the demo may grant more. */
    static final BigDecimal MOST = new BigDecimal("5000.00");

    /** None at all is stated too. */
    static final List<Cost> FREE = List.of(new Cost(CostType.NONE, Money.zero("EUR")));

    private static final BigDecimal LEAST = new BigDecimal("5.00");
    private final Arrival arrival;

    Remedies(Arrival arrival) {
        this.arrival = arrival;
    }

    /** Amount of a remedy that has one; null for an apology or a corrected invoice. */
    @Nullable
    Money worth(Chance chance) {
        if (priceless()) {
            return null;
        }
        var share = BigDecimal.valueOf(chance.between(30, 100)).movePointLeft(2);
        var worth = arrival.amount().multiply(share).max(LEAST).min(MOST);
        return new Money(worth.setScale(2, RoundingMode.HALF_UP), "EUR");
    }

    RemedyOffer offer(@Nullable Money worth, Instant at) {
        return new RemedyOffer(
                arrival.cause().remedy(),
                null,
                worth,
                null,
                null,
                Cast.TEAM,
                LocalDate.ofInstant(at.plus(Duration.ofDays(7)), Script.ZONE),
                null,
                null,
                null,
                null,
                null,
                arrival.cause().remedy() == RemedyKind.REDELIVERY ? slot(at) : null,
                null,
                null,
                null);
    }

    private Slot slot(Instant at) {
        var from = at.plus(Duration.ofDays(2));
        return new Slot(from, from.plus(Duration.ofHours(2)), "RDV-%06d".formatted(arrival.index()));
    }

    /** Costs as they are stated at closing. */
    List<Cost> costs(List<Money> given) {
        if (given.isEmpty()) {
            return FREE;
        }
        return given.stream().map(amount -> new Cost(type(), amount)).toList();
    }

    private CostType type() {
        return switch (arrival.cause().remedy()) {
            case REFUND -> CostType.REFUND;
            case CREDIT_NOTE -> CostType.CREDIT;
            case DISCOUNT, VOUCHER, SERVICE_FREE -> CostType.GESTURE;
            default -> CostType.REPLACEMENT;
        };
    }

    private boolean priceless() {
        return arrival.cause().remedy() == RemedyKind.APOLOGY || arrival.cause().remedy() == RemedyKind.CORRECT_INVOICE;
    }
}

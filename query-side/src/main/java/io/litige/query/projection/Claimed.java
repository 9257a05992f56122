package io.litige.query.projection;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.Ground;
import io.litige.api.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/** Contested amounts, never mixing currencies. */
public final class Claimed {
    private Claimed() {}

    /** One sum per currency, ordered by currency; empty when no ground names an amount. */
    public static List<Money> perCurrency(List<Ground> grounds) {
        var sums = new TreeMap<String, Money>();
        for (var ground : grounds) {
            for (DisputedItem item : ground.items()) {
                sums.merge(item.amount().currency(), item.amount(), Money::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    /** What is contested after an event that brings or takes grounds; never below zero. */
    public static List<Money> after(List<Money> before, DisputeEvent event) {
        return switch (event) {
            case GroundAdded e -> moved(before, List.of(), List.of(e.ground()));
            case GroundWithdrawn e -> moved(before, List.of(e.ground()), List.of());
            case DisputeSplit e ->
                e.customerDisputedAmount() == null
                        ? moved(before, e.grounds(), List.of())
                        : List.of(e.customerDisputedAmount());
            case GroundRequalified e -> moved(before, List.of(e.before()), List.of(e.after()));
            default -> before;
        };
    }

    private static List<Money> moved(List<Money> before, List<Ground> gone, List<Ground> come) {
        var sums = new TreeMap<String, Money>();
        before.forEach(money -> sums.put(money.currency(), money));
        perCurrency(come).forEach(money -> sums.merge(money.currency(), money, Money::plus));
        perCurrency(gone)
                .forEach(money -> sums.computeIfPresent(
                        money.currency(),
                        (currency, sum) ->
                                new Money(sum.amount().subtract(money.amount()).max(BigDecimal.ZERO), currency)));
        return List.copyOf(sums.values());
    }
}

package io.litige.query.projection;

import io.litige.api.value.DisputedItem;
import io.litige.api.value.Ground;
import io.litige.api.value.Money;
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
}

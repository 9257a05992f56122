package io.litige.command.lifecycle;

import io.litige.api.command.Registration;
import io.litige.api.command.Registration.Claim;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.Money;
import io.litige.command.ground.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether each ground has what its kind needs (requirements 1 to 3), and whether the amounts go together. */
final class Completeness {
    private Completeness() {}

    static void check(Registration asked, Violations violations) {
        violations.when(asked.grounds().isEmpty(), Code.GROUND_MISSING, Map.of("grounds", 0, "allowed", "1 or more"));
        int number = 0;
        for (var claim : asked.grounds()) {
            number++;
            Claims.complete("G" + number, claim, violations);
        }
        for (var amount : amounts(asked)) {
            violations.when(!amount.isPositive(), Code.AMOUNT_NOT_POSITIVE, Map.of("amount", amount));
        }
        var currencies = amounts(asked).stream().map(Money::currency).distinct().toList();
        violations.when(
                currencies.size() > 1, Code.CURRENCY_MISMATCH, Map.of("currencies", String.join(", ", currencies)));
    }

    static Stream<DisputedItem> items(Registration asked) {
        return asked.grounds().stream()
                .map(Claim::items)
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    private static List<Money> amounts(Registration asked) {
        var amounts = new ArrayList<>(items(asked).map(DisputedItem::amount).toList());
        if (asked.customerDisputedAmount() != null) {
            amounts.add(asked.customerDisputedAmount());
        }
        return amounts;
    }
}

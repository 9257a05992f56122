package io.litige.command.facts;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.Money;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refusals that several topics share. */
public final class Checks {
    /** Recorded later than this after it happened, something needs a reason. */
    private static final Duration LATE = Duration.ofHours(24);

    private Checks() {}

    /** The value under the key; a refusal that names the known keys when there is none. */
    public static <V> V known(Map<String, V> map, String key, Code code, String name) {
        V value = map.get(key);
        if (value == null) {
            throw Rejected.because(code, Map.of(name, key, "known", joined(map.keySet())));
        }
        return value;
    }

    /** Refuses ids that are not among the known ones, each by name. */
    public static void allKnown(
            Violations violations, Collection<String> ids, Collection<String> known, Code code, String name) {
        for (var id : ids) {
            violations.when(!known.contains(id), code, Map.of(name, id, "known", joined(known)));
        }
    }

    /** An amount, when there is one, must be above zero and in the dispute's currency. */
    public static void amount(Violations violations, @Nullable Money amount, String currency, String field) {
        if (amount != null) {
            violations.when(!amount.isPositive(), Code.AMOUNT_NOT_POSITIVE, Map.of("field", field, "amount", amount));
            currency(violations, amount, currency, field);
        }
    }

    /** A refusal where something is written down long after it happened and nobody says why. */
    public static void lateReason(Violations violations, Handling handling, @Nullable String reason, String field) {
        boolean late = Duration.between(handling.occurredAt(), handling.now()).compareTo(LATE) > 0;
        violations.when(
                late && (reason == null || reason.isBlank()),
                Code.LATE_REASON_REQUIRED,
                Map.of(
                        "occurredAt",
                        handling.occurredAt(),
                        "recordedAt",
                        handling.now(),
                        "limit",
                        LATE,
                        "allowed",
                        "a " + field));
    }

    public static void currency(Violations violations, Money amount, String currency, String field) {
        violations.when(
                !amount.currency().equals(currency),
                Code.CURRENCY_MISMATCH,
                Map.of("field", field, "amount", amount, "allowed", currency));
    }

    /** Names in one fact: {@code G1, G2}; {@code none} when there are none. */
    public static String joined(Collection<?> names) {
        return names.isEmpty()
                ? "none"
                : String.join(", ", names.stream().map(String::valueOf).toList());
    }
}

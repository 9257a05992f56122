package io.litige.command.negotiation;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import java.util.Map;

/** What a mandate covers (requirement 40). */
final class Authority {
    private Authority() {}

    /** Nothing costs nothing; a mandate in one currency covers no amount in another, because nothing converts here. */
    static boolean covers(Mandate mandate, Money value) {
        return value.amount().signum() == 0
                || (value.currency().equals(mandate.limit().currency()) && !value.exceeds(mandate.limit()));
    }

    static void check(Violations violations, Mandate mandate, Money asked, String allowed) {
        violations.when(
                !covers(mandate, asked),
                Code.AUTHORITY_EXCEEDED,
                Map.of(
                        "asked",
                        asked,
                        "limit",
                        mandate.limit(),
                        "mandateVersion",
                        mandate.version(),
                        "allowed",
                        allowed));
    }
}

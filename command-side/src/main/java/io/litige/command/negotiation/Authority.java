package io.litige.command.negotiation;

import io.litige.api.access.Levels.Level;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.command.facts.Handling;
import java.util.Map;

/** What a mandate covers, and whose covers more (requirement 40). */
final class Authority {
    private Authority() {}

    /** Nothing costs nothing; a mandate in one currency covers no amount in another, because nothing converts here. */
    static boolean covers(Mandate mandate, Money value) {
        return value.amount().signum() == 0
                || (value.currency().equals(mandate.limit().currency()) && !value.exceeds(mandate.limit()));
    }

    /** Refuses what is above the mandate, naming the lowest role that may approve it. */
    static void check(Violations violations, Mandate mandate, Money asked, String allowed, Handling handling) {
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
                        "approver",
                        handling.desk()
                                .levels()
                                .firstToApprove(asked)
                                .map(Authority::named)
                                .orElse("nobody"),
                        "allowed",
                        allowed));
    }

    private static String named(Level level) {
        return level.role() + " (up to " + level.limit() + ")";
    }
}

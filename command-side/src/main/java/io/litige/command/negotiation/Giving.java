package io.litige.command.negotiation;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.AgentId;
import io.litige.api.value.Goodwill;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyBasis;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grants;
import io.litige.command.facts.Grants.Hindrance;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is given away without being owed, and the limits over several acts that hold for it (requirement 40). */
final class Giving {
    private Giving() {}

    /** Redress is owed only on grounds whose fault is admitted; everything else is given away, whatever it is called. */
    static List<Remedy> marked(List<Remedy> remedies, Set<String> admitted) {
        return remedies.stream()
                .map(remedy -> freely(remedy, admitted) ? remedy.giving(remedy.amount()) : remedy)
                .toList();
    }

    /** What of the remedies counts against limits, as they were marked. */
    static Money counted(List<Remedy> remedies, String currency) {
        return Money.sum(
                remedies.stream().map(Remedy::goodwill).filter(Objects::nonNull).toList(), currency);
    }

    private static boolean freely(Remedy remedy, Set<String> admitted) {
        return remedy.basis() == RemedyBasis.GOODWILL
                || remedy.grounds().isEmpty()
                || !admitted.containsAll(remedy.grounds());
    }

    /** In whose name it is given; null when nothing is. */
    static @Nullable Goodwill goodwill(Money freely, AgentId grantor, Handling handling) {
        return freely.isPositive() ? new Goodwill(grantor, handling.customer(), freely, handling.today()) : null;
    }

    /**
     * Reserves it, as the last thing before an act is recorded. Every limit that leaves too little is told, with what was
     * used and what is left.
     *
     * @param replaces offer of this dispute that ends with the act
     */
    static void reserve(
            @Nullable Goodwill goodwill,
            Mandate mandate,
            @Nullable String replaces,
            DisputeFacts dispute,
            Handling handling) {
        var violations = new Violations();
        for (var hindrance : hindrances(goodwill, mandate, replaces, dispute, handling)) {
            var left = left(hindrance);
            violations.when(
                    true,
                    Code.LIMIT_EXCEEDED,
                    Map.of(
                            "scope", hindrance.kind(),
                            "limit", hindrance.limit(),
                            "used", hindrance.used(),
                            "requested", Objects.requireNonNull(goodwill).amount(),
                            "remaining", left,
                            "grantor", goodwill.grantor(),
                            "mandateVersion", mandate.version(),
                            "allowed", "up to " + left + ", or an approval by somebody with a higher limit"));
        }
        violations.reject();
    }

    static List<Hindrance> hindrances(
            @Nullable Goodwill goodwill,
            Mandate mandate,
            @Nullable String replaces,
            DisputeFacts dispute,
            Handling handling) {
        if (goodwill == null || mandate.limits() == null) {
            return List.of();
        }
        return handling.desk()
                .grants()
                .reserve(new Grants.Wish(
                        handling.act().requestId(), dispute.id(), replaces, goodwill, mandate.limits()));
    }

    /** Never below zero: a limit may have been lowered. */
    static Money left(Hindrance hindrance) {
        var left = hindrance.limit().amount().subtract(hindrance.used().amount());
        return new Money(left.max(java.math.BigDecimal.ZERO), hindrance.limit().currency());
    }
}

package io.litige.command.negotiation;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.command.facts.Checks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An offer accounts for every ground: it settles it, or says that it stays open (requirement 55). */
final class Settling {
    private Settling() {}

    /** The grounds an offer settles when it names only those that stay open. */
    static List<String> allBut(@Nullable List<String> staysOpen, List<String> grounds) {
        var left = Objects.requireNonNullElse(staysOpen, List.<String>of());
        return grounds.stream().filter(ground -> !left.contains(ground)).toList();
    }

    static void check(List<String> settled, @Nullable List<String> staysOpen, List<String> all, Violations violations) {
        var left = Objects.requireNonNullElse(staysOpen, List.<String>of());
        Checks.allKnown(violations, settled, all, Code.GROUND_NOT_FOUND, "ground");
        Checks.allKnown(violations, left, all, Code.GROUND_NOT_FOUND, "ground");
        var twice = settled.stream().filter(left::contains).toList();
        violations.when(!twice.isEmpty(), Code.GROUND_TWICE, Map.of("grounds", Checks.joined(twice)));
        var missing = all.stream()
                .filter(ground -> !settled.contains(ground) && !left.contains(ground))
                .toList();
        violations.when(
                !missing.isEmpty(),
                Code.GROUND_UNACCOUNTED,
                Map.of("grounds", Checks.joined(missing), "allowed", "each in grounds or in staysOpen"));
    }
}

package io.litige.command.privacy;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.policy.RetentionPolicy;
import io.litige.api.value.LegalStage;
import io.litige.api.value.Phase;
import io.litige.api.value.RetainedClass;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a dispute was kept long enough, by the schedule in effect today (design of trust, 4.4). */
final class Retention {
    private Retention() {}

    /** Version of the schedule in effect; null before the first. */
    static @Nullable String version(Handling handling) {
        return handling.desk()
                .retention()
                .on(handling.today())
                .map(RetentionPolicy::version)
                .orElse(null);
    }

    /** A merged dispute is kept as long as the one its claim went on in. */
    static void elapsed(DisputeFacts dispute, Handling handling, Violations violations) {
        var counted = Merged.into(dispute, handling.desk().others()::find);
        if (counted == null) {
            return; // Refused already: nobody can tell whether it is held.
        }
        var what = RetainedClass.of(counted.phase(), counted.legalStage() == LegalStage.COURT);
        var rule = handling.desk().retention().on(handling.today()).flatMap(policy -> policy.of(what));
        var endedAt = counted.phase() == Phase.MERGED ? null : counted.endedAt();
        var keptUntil = rule.isEmpty() || endedAt == null
                ? null
                : handling.calendar().dateOf(endedAt).plus(rule.get().keep());
        violations.when(
                keptUntil == null || keptUntil.isAfter(handling.today()),
                Code.RETENTION_RUNS,
                Map.of(
                        "what", what,
                        "endedAt", String.valueOf(endedAt),
                        "keptUntil", keptUntil == null ? "without end" : keptUntil,
                        "today", handling.today(),
                        "law", rule.map(RetentionPolicy.Rule::basis).orElse("none"),
                        "policy", String.valueOf(version(handling)),
                        "allowed", "from keptUntil on, or basis ERASURE_GRANTED"));
    }
}

package io.litige.command.mediation;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.MediationStatus;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Refusals every step of a mediation shares. */
final class Stage {
    private Stage() {}

    static void in(Mediation now, MediationStatus... allowed) {
        Rejected.when(
                Arrays.stream(allowed).noneMatch(status -> status == now.status()),
                Code.MEDIATION_WRONG_STAGE,
                Map.of("stage", now.status(), "allowed", Checks.joined(List.of(allowed))));
    }

    /** Until the last moment of its term, such as day 90, a mediation can be worked on. */
    static void withinTerm(Mediation now, Handling handling, Violations violations) {
        var term = now.termAt();
        if (term != null) {
            violations.when(
                    handling.occurredAt().isAfter(term),
                    Code.MEDIATION_TERM_PASSED,
                    Map.of(
                            "termAt",
                            term,
                            "occurredAt",
                            handling.occurredAt(),
                            "allowed",
                            "what happened before the term, or EndMediation"));
        }
    }
}

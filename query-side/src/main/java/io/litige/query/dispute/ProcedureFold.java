package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.ProcedureEvent.ProcedureDeviated;
import io.litige.api.event.ProcedureEvent.ProcedureSelected;
import io.litige.api.event.ProcedureEvent.ProcedureStepCompleted;
import io.litige.api.query.ProcedureState;
import io.litige.api.query.ProcedureState.ProcedureStep;
import io.litige.api.value.EvidenceType;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The standard treatment, what of it is done, and which pieces it still asks for. */
final class ProcedureFold {
    private ProcedureFold() {}

    static void fold(FaceDraft draft, ProcedureEvent event) {
        Instant at = event.act().occurredAt();
        switch (event) {
            case ProcedureSelected e -> draft.procedure = selected(draft, e);
            case ProcedureStepCompleted e ->
                step(draft, e.step(), s -> new ProcedureStep(s.name(), at, e.note(), null, null));
            case ProcedureDeviated e ->
                step(draft, e.step(), s -> new ProcedureStep(s.name(), null, null, at, e.reason()));
        }
    }

    /** Follows every piece that joins. */
    static @Nullable ProcedureState checked(FaceDraft draft) {
        var p = draft.procedure;
        return p == null ? null : with(draft, p, p.steps());
    }

    /** A step both procedures have is not done twice. */
    private static ProcedureState selected(FaceDraft draft, ProcedureSelected e) {
        var before = draft.procedure;
        List<ProcedureStep> known = before == null ? List.of() : before.steps();
        var steps = e.steps().stream()
                .map(name -> known.stream()
                        .filter(step -> step.name().equals(name))
                        .findFirst()
                        .orElse(new ProcedureStep(name, null, null, null, null)))
                .toList();
        return new ProcedureState(
                e.procedure(),
                e.policyVersion(),
                e.rule(),
                steps,
                e.documents(),
                e.evidence(),
                missing(e.evidence(), draft),
                open(steps),
                e.act().occurredAt());
    }

    private static void step(FaceDraft draft, String name, UnaryOperator<ProcedureStep> by) {
        var p = draft.procedure;
        if (p != null) {
            draft.procedure =
                    with(draft, p, replaced(p.steps(), step -> step.name().equals(name), by));
        }
    }

    private static ProcedureState with(FaceDraft draft, ProcedureState p, List<ProcedureStep> steps) {
        return new ProcedureState(
                p.name(),
                p.policyVersion(),
                p.rule(),
                steps,
                p.documents(),
                p.requiredEvidence(),
                missing(p.requiredEvidence(), draft),
                open(steps),
                p.chosenAt());
    }

    private static List<String> open(List<ProcedureStep> steps) {
        return steps.stream()
                .filter(ProcedureStep::open)
                .map(ProcedureStep::name)
                .toList();
    }

    private static List<EvidenceType> missing(List<EvidenceType> required, FaceDraft draft) {
        return required.stream()
                .filter(type -> draft.evidence.stream().noneMatch(piece -> piece.type() == type))
                .toList();
    }
}

package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.ProcedureEvent;
import io.litige.api.event.ProcedureEvent.ProcedureDeviated;
import io.litige.api.event.ProcedureEvent.ProcedureSelected;
import io.litige.api.event.ProcedureEvent.ProcedureStepCompleted;
import io.litige.api.query.DisputeFace.Procedure;
import io.litige.api.query.DisputeFace.ProcedureStep;
import io.litige.api.value.EvidenceType;
import java.time.Instant;
import java.util.ArrayList;
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

    /** A step both procedures have is not done twice. */
    private static Procedure selected(FaceDraft draft, ProcedureSelected e) {
        var before = draft.procedure;
        var steps = new ArrayList<ProcedureStep>();
        for (var name : e.steps()) {
            steps.add((before == null ? List.<ProcedureStep>of() : before.steps())
                    .stream()
                            .filter(known -> known.name().equals(name))
                            .findFirst()
                            .orElse(new ProcedureStep(name, null, null, null, null)));
        }
        return new Procedure(
                e.procedure(),
                e.policyVersion(),
                e.rule(),
                steps,
                e.documents(),
                e.evidence(),
                missing(e.evidence(), draft),
                e.act().occurredAt());
    }

    /** Follows every piece that joins. */
    static @Nullable Procedure checked(FaceDraft draft) {
        var p = draft.procedure;
        return p == null
                ? null
                : new Procedure(
                        p.name(),
                        p.policyVersion(),
                        p.rule(),
                        p.steps(),
                        p.documents(),
                        p.requiredEvidence(),
                        missing(p.requiredEvidence(), draft),
                        p.chosenAt());
    }

    private static List<EvidenceType> missing(List<EvidenceType> required, FaceDraft draft) {
        return required.stream()
                .filter(type -> draft.evidence.stream().noneMatch(piece -> piece.type() == type))
                .toList();
    }

    private static void step(FaceDraft draft, String name, UnaryOperator<ProcedureStep> by) {
        var p = draft.procedure;
        if (p != null) {
            draft.procedure = new Procedure(
                    p.name(),
                    p.policyVersion(),
                    p.rule(),
                    replaced(p.steps(), step -> step.name().equals(name), by),
                    p.documents(),
                    p.requiredEvidence(),
                    p.missingEvidence(),
                    p.chosenAt());
        }
    }
}

package io.litige.api.query;

import io.litige.api.value.EvidenceType;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard treatment a dispute gets, with the checklist of what is missing (requirements 33, 34 and 49).
 *
 * @param policyVersion of the rules that chose it
 * @param rule the one that fitted
 * @param documents papers to look at
 * @param missingEvidence of what it asks for
 * @param openSteps neither done nor left out for a reason
 */
public record ProcedureState(
        String name,
        String policyVersion,
        String rule,
        List<ProcedureStep> steps,
        List<String> documents,
        List<EvidenceType> requiredEvidence,
        List<EvidenceType> missingEvidence,
        List<String> openSteps,
        Instant chosenAt) {
    public ProcedureState {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        requiredEvidence = List.copyOf(requiredEvidence);
        missingEvidence = List.copyOf(missingEvidence);
        openSteps = List.copyOf(openSteps);
    }

    /**
     * @param doneAt null while it is not done
     * @param deviatedAt when it was left out or done otherwise
     */
    public record ProcedureStep(
            String name,
            @Nullable Instant doneAt,
            @Nullable Protected note,
            @Nullable Instant deviatedAt,
            @Nullable Protected deviationReason) {
        public boolean open() {
            return doneAt == null && deviatedAt == null;
        }
    }
}

package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.Protected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The standard treatment of a dispute (requirements 33 and 34). */
public sealed interface ProcedureEvent extends DisputeEvent {
    /**
     * Chosen; whatever becomes of the rules, this choice stays as it was made.
     *
     * @param policyVersion version of the rules
     * @param rule the first that fitted
     * @param steps in their order
     * @param evidence pieces it asks for
     * @param documents papers to look at
     */
    @EventName("procedure-selected")
    record ProcedureSelected(
            DisputeId disputeId,
            Act act,
            String procedure,
            String policyVersion,
            String rule,
            List<String> steps,
            List<EvidenceType> evidence,
            List<String> documents)
            implements ProcedureEvent {}

    @EventName("procedure-step-completed")
    record ProcedureStepCompleted(
            DisputeId disputeId,
            Act act,
            String procedure,
            String step,
            @Nullable Protected note) implements ProcedureEvent {}

    @EventName("procedure-deviated")
    record ProcedureDeviated(DisputeId disputeId, Act act, String procedure, String step, Protected reason)
            implements ProcedureEvent {}
}

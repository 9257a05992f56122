package io.litige.query.dispute;

import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.PartyType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At which stages of a mediation each of its steps is possible. */
final class MediationSteps {
    private MediationSteps() {}

    static @Nullable Code whyNot(Step step, MediationStatus status, PartyType party) {
        if (step == Step.REQUEST_MEDIATION && party != PartyType.CONSUMER) {
            return Code.MEDIATION_NOT_OPEN;
        }
        return stages(step).contains(status) ? null : Code.MEDIATION_WRONG_STAGE;
    }

    private static Set<MediationStatus> stages(Step step) {
        return switch (step) {
            case REQUEST_MEDIATION ->
                EnumSet.of(MediationStatus.NONE, MediationStatus.INADMISSIBLE, MediationStatus.ENDED);
            case MARK_MEDIATION_ADMISSIBLE, MARK_MEDIATION_INADMISSIBLE -> EnumSet.of(MediationStatus.REQUESTED);
            case RECORD_MEDIATOR_PROPOSAL -> EnumSet.of(MediationStatus.RUNNING, MediationStatus.PROPOSAL);
            case RESPOND_TO_MEDIATOR -> EnumSet.of(MediationStatus.ADMISSIBLE, MediationStatus.PROPOSAL);
            case EXTEND_MEDIATION ->
                EnumSet.of(MediationStatus.ADMISSIBLE, MediationStatus.RUNNING, MediationStatus.PROPOSAL);
            case END_MEDIATION ->
                EnumSet.of(
                        MediationStatus.REQUESTED,
                        MediationStatus.ADMISSIBLE,
                        MediationStatus.RUNNING,
                        MediationStatus.PROPOSAL);
            default -> EnumSet.complementOf(EnumSet.of(MediationStatus.NONE));
        };
    }
}

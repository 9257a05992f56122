package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.InadmissibilityReason;
import io.litige.api.value.MediationResult;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Consumer mediation beside the dispute's own phases (requirements 85 to 87). */
public sealed interface MediationEvent extends DisputeEvent {
    /**
     * The mediator was seized at {@code act.occurredAt}.
     *
     * @param mediator code in the registry
     * @param complaintAt when the customer first complained in writing
     * @param policyVersion of the clock rules in effect that day
     */
    @EventName("mediation-requested")
    record MediationRequested(
            DisputeId disputeId,
            Act act,
            String mediator,
            String mediatorName,
            @Nullable String reference,
            Instant complaintAt,
            String policyVersion)
            implements MediationEvent {}

    /** Notified at {@code act.occurredAt}. */
    @EventName("mediation-declared-admissible")
    record MediationDeclaredAdmissible(DisputeId disputeId, Act act, boolean complex, String policyVersion)
            implements MediationEvent {}

    @EventName("mediation-declared-inadmissible")
    record MediationDeclaredInadmissible(DisputeId disputeId, Act act, InadmissibilityReason reason)
            implements MediationEvent {}

    @EventName("mediator-proposal-recorded")
    record MediatorProposalRecorded(
            DisputeId disputeId,
            Act act,
            Protected proposal,
            @Nullable Money amount) implements MediationEvent {}

    /**
     * @param to what it answers: ADMISSIBLE for taking part, PROPOSAL for the mediator's proposal
     */
    @EventName("mediator-answered")
    record MediatorAnswered(
            DisputeId disputeId,
            Act act,
            Side side,
            MediationStatus to,
            boolean accepts,
            @Nullable Protected reasons) implements MediationEvent {}

    /**
     * @param until end of the mediation's new term, UTC
     */
    @EventName("mediation-extended")
    record MediationExtended(DisputeId disputeId, Act act, Instant until, Protected reason) implements MediationEvent {}

    @EventName("mediation-ended")
    record MediationEnded(
            DisputeId disputeId,
            Act act,
            MediationResult result,
            @Nullable Protected terms) implements MediationEvent {}

    /** No limitation period runs from {@code act.occurredAt} on (C. civ. 2238). */
    @EventName("limitation-suspended")
    record LimitationSuspended(DisputeId disputeId, Act act, String basis) implements MediationEvent {}

    /**
     * Limitation periods run again from {@code act.occurredAt} on.
     *
     * @param notBefore no period ends before this day: six months after the mediation's end (C. civ. 2238)
     */
    @EventName("limitation-resumed")
    record LimitationResumed(DisputeId disputeId, Act act, LocalDate notBefore, String basis)
            implements MediationEvent {}

    /** A cost of the company, never recharged (C. conso. L612-1). */
    @EventName("mediation-fee-recorded")
    record MediationFeeRecorded(DisputeId disputeId, Act act, Money amount, String invoice) implements MediationEvent {}
}

package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.InadmissibilityReason;
import io.litige.api.value.MediationResult;
import io.litige.api.value.Money;
import io.litige.api.value.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Consumer mediation (requirements 85 to 87; C. conso. L612-1 and following). */
public sealed interface MediationCommand extends DisputeCommand {
    /**
     * The customer turned to the mediator; {@code occurredAt} is when the mediator was seized.
     *
     * @param mediator code in the registry; the one of the company's sector on that day when absent
     * @param reference the mediator's own
     */
    record RequestMediation(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Size(max = REF) @Nullable String mediator,
            @Size(max = REF) @Nullable String reference,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {}

    /**
     * The mediator takes the case; {@code occurredAt} is the notification of R612-2, from which 90 days count.
     *
     * @param complex the mediator calls it complex, which gives the company more time to answer
     */
    record MarkMediationAdmissible(
            @TargetAggregateIdentifier DisputeId disputeId,
            boolean complex,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {}

    record MarkMediationInadmissible(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull InadmissibilityReason reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {}

    record RecordMediatorProposal(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String proposal,
            @Valid @Nullable Money amount,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {}

    /**
     * A side's answer: whether it takes part before there is a proposal, whether it accepts the proposal afterwards.
     *
     * @param reasons needed for a refusal
     */
    record RespondToMediator(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull Side side,
            boolean accepts,
            @Size(max = TEXT) @Nullable String reasons,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {}

    /** The mediator extends a complex mediation before its term (C. conso. R612-5). */
    record ExtendMediation(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull LocalDate until,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {}

    /**
     * @param terms what was settled; needed with SETTLED
     * @param backToWork a settlement the company carries out as its own work: the dispute goes on, or is reopened, instead
     *     of counting as decided by the mediator
     */
    record EndMediation(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull MediationResult result,
            @Size(max = TEXT) @Nullable String terms,
            boolean backToWork,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {}

    /**
     * What the mediator charged. The consumer never pays it, not even in part (C. conso. L612-1; requirement 87).
     *
     * @param paidBy who bears it; anybody but the company is refused
     * @param invoice the mediator's invoice
     */
    record RecordMediationFee(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull @Valid Money amount,
            @NotNull Side paidBy,
            @NotBlank @Size(max = REF) String invoice,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MediationCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

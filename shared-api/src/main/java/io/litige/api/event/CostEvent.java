package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.Activity;
import io.litige.api.value.CostType;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** What a dispute costs while it goes on (requirements 67, 80 and 81). */
public sealed interface CostEvent extends DisputeEvent {
    /**
     * @param id {@code U1}, {@code U2}… within the dispute
     * @param source document it follows from
     */
    @EventName("cost-recorded")
    record CostRecorded(
            DisputeId disputeId,
            Act act,
            String id,
            CostType type,
            Money amount,
            String source,
            @Nullable Protected description)
            implements CostEvent {}

    /**
     * Working time; an indirect cost, never summed with direct ones.
     *
     * @param cost minutes at the loaded rate of the policy
     */
    @EventName("time-recorded")
    record TimeRecorded(DisputeId disputeId, Act act, int minutes, Activity activity, Money cost, String policyVersion)
            implements CostEvent {}

    /**
     * Somebody went beyond the normal; an investment in the customer.
     *
     * @param amount spent beside the time; absent when nothing was
     * @param cost time at the loaded rate and amount together
     */
    @EventName("extra-effort-recorded")
    record ExtraEffortRecorded(
            DisputeId disputeId,
            Act act,
            int minutes,
            @Nullable Money amount,
            Money cost,
            Protected description,
            String policyVersion)
            implements CostEvent {}
}

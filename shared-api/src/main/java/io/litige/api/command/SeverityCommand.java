package io.litige.api.command;

import io.litige.api.value.Criticality;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Saying what a dispute weighs, and how grave it is (requirements 12 and 14 to 17). */
public sealed interface SeverityCommand extends DisputeCommand {
    /**
     * What is at stake became known or changed; what is absent stays as it was.
     *
     * @param customerDisputedAmount what the customer contests
     * @param damagesClaimed what the customer claims beyond it
     * @param amountAtRisk what the company stands to lose besides: other open invoices, a contract
     * @param criticality how crucial the situation is for the customer now
     */
    record ReviseStakes(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Money customerDisputedAmount,
            @Nullable Money damagesClaimed,
            @Nullable Money amountAtRisk,
            @Nullable Criticality criticality,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements SeverityCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /** Counts and scores anew under the policy in effect now; ends an override, a pinned one too. */
    record AssessSeverity(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements SeverityCommand {}

    /**
     * A person knows better than the score.
     *
     * @param level 1 (slight) to 5 (grave)
     * @param pinned stays whatever becomes known; otherwise it ends with the next change of a factor
     */
    record OverrideSeverity(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Min(1) @Max(5) int level,
            boolean pinned,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements SeverityCommand {}
}

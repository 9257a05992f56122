package io.litige.api.command;

import io.litige.api.value.Activity;
import io.litige.api.value.CostType;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a dispute costs while it goes on: money, time, and what is done beyond the normal (requirements 67, 80 and 81). */
public sealed interface CostCommand extends DisputeCommand {
    /** Minutes one entry may state: a day. */
    int DAY = 24 * 60;

    @Override
    default boolean needsVersion() {
        return false;
    }

    /**
     * @param type any but NONE
     * @param source document it follows from: an invoice, a credit note, a receipt
     */
    record RecordCost(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull CostType type,
            @NotNull Money amount,
            @NotBlank @Size(max = REF) String source,
            @Size(max = LINE) @Nullable String description,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CostCommand {}

    /** Working time on the dispute, whoever spent it; counted per dispute, never per person. */
    record RecordTime(
            @TargetAggregateIdentifier DisputeId disputeId,
            @Positive @Max(DAY) int minutes,
            @NotNull Activity activity,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CostCommand {}

    /**
     * Something beyond the normal, within what one may spend on a dispute without asking (requirement 67).
     *
     * @param minutes 0 when it took no time worth noting
     * @param amount spent beside the time; nothing when absent
     * @param description what was done, as the customer noticed it
     */
    record RecordExtraEffort(
            @TargetAggregateIdentifier DisputeId disputeId,
            @PositiveOrZero @Max(DAY) int minutes,
            @Nullable Money amount,
            @NotBlank @Size(max = TEXT) String description,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CostCommand {}
}

package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What makes one dispute of two, or two of one; each of them knows, or neither does. */
public sealed interface LinkCommand extends DisputeCommand {
    /**
     * The customer brought the same matter twice: work goes on in the other dispute alone, which keeps the time targets
     * of whichever was received first. Can be undone.
     *
     * @param target where work goes on
     */
    record LinkAsDuplicate(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull DisputeId target,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LinkCommand {}

    /** It was another matter after all: phase, owner and time targets are what they were. */
    record UnlinkDuplicate(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LinkCommand {}

    /**
     * Some grounds go on as a dispute of their own, received when this one was. At least one ground stays.
     *
     * @param grounds ids of those that go
     * @param summary what the new dispute is about
     * @param customerDisputedAmount what of the amount the customer named goes with them; when absent, what their items
     *     add up to, as far as the customer named that much
     */
    record SplitDispute(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = REF) String> grounds,
            @NotBlank @Size(max = TEXT) String summary,
            @Valid @Nullable Money customerDisputedAmount,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements LinkCommand {}
}

package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Holder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What belongs to the customer and is with us or somebody we sent (requirement 62). */
public sealed interface CustodyCommand extends DisputeCommand {
    /**
     * Somebody took something of the customer's along, since {@code occurredAt}.
     *
     * @param goods what it is: "old bed, 140 cm"
     * @param reference of the pick-up, as the holder has it
     * @param returnBy until when it comes back; a working time
     */
    record TakeCustody(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = LINE) String goods,
            @NotNull Holder holder,
            @Size(max = REF) @Nullable String reference,
            @NotNull Instant returnBy,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CustodyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * The customer has it back.
     *
     * @param custody id such as {@code H1}
     * @param proof signed receipt, photo…
     */
    record ReturnGoods(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String custody,
            @NotBlank @Size(max = LINE) String proof,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CustodyCommand {}

    /** It does not come back; what is owed for it is for the negotiation. */
    record DeclareLost(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String custody,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CustodyCommand {}
}

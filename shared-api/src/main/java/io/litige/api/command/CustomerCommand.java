package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.PartyType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the customer is in law. */
public sealed interface CustomerCommand extends DisputeCommand {
    /**
     * The legal quality fixed at registration was wrong; the clocks of the law follow the right one (requirement 11;
     * C. conso., article liminaire).
     */
    record CorrectPartyType(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull PartyType partyType,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements CustomerCommand {}
}

package io.litige.api.command;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.SupplierClaimEnd;
import io.litige.api.value.SupplierKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Suppliers and carriers a ground goes back to, and what is got back from them (requirement 54). */
public sealed interface SupplierCommand extends DisputeCommand {
    /**
     * A ground goes back to a supplier or a carrier; towards the customer the company answers all the same.
     *
     * @param party its key in the company's systems
     */
    record AttributeGround(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String ground,
            @NotNull SupplierKind kind,
            @NotBlank @Size(max = REF) String party,
            @Size(max = TEXT) @Nullable String explanation,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements SupplierCommand {}

    /**
     * The company claims its cost from the one a ground goes back to.
     *
     * @param reference of the letter or the other side's file
     */
    record OpenSupplierClaim(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String ground,
            @NotNull @Valid Money claimed,
            @NotBlank @Size(max = REF) String reference,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements SupplierCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Something was got back.
     *
     * @param claim such as {@code V1}
     * @param reference of the credit note or the payment
     */
    record RecordRecovery(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String claim,
            @NotNull @Valid Money amount,
            @NotBlank @Size(max = REF) String reference,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements SupplierCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * @param end must be what the recovered amount says
     */
    record EndSupplierClaim(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String claim,
            @NotNull SupplierClaimEnd end,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements SupplierCommand {}
}

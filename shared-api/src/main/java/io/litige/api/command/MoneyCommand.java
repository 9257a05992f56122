package io.litige.api.command;

import io.litige.api.value.CollectionBasis;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of contested amounts in the accounts, and what of them is kept from collection (requirements 75 and 76).
 * An item is the n-th contested amount of a ground, such as {@code G2.1}.
 */
public sealed interface MoneyCommand extends DisputeCommand {
    /**
     * The customer paid a contested amount; a fact of the accounts.
     *
     * @param reference of the payment in the accounts
     */
    record RecordPayment(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String item,
            @NotNull Money amount,
            @NotBlank @Size(max = REF) String reference,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MoneyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * A credit note was issued on a contested amount; a fact of the accounts.
     *
     * @param reference of the credit note
     */
    record RecordCredit(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String item,
            @NotNull Money amount,
            @NotBlank @Size(max = REF) String reference,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MoneyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * A contested amount was set off or written off; a fact of the accounts.
     *
     * @param reference of the entry
     */
    record RecordClearing(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String item,
            @NotNull Money amount,
            @NotBlank @Size(max = REF) String reference,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MoneyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * An entry of the accounts was cancelled: its amount is open again, and a dispute that was over goes on.
     *
     * @param booking id of the entry, such as {@code B1}
     * @param reference of the cancellation
     */
    record ReverseBooking(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String booking,
            @NotBlank @Size(max = REF) String reference,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MoneyCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * Keeps a contested amount, or a part of it, from dunning and collection.
     *
     * @param amount all that is open when absent
     */
    record PlaceCollectionHold(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String item,
            @Nullable Money amount,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MoneyCommand {}

    /**
     * The hold, or a part of it, is not needed any more.
     *
     * @param amount all that is held when absent
     */
    record ReleaseCollectionHold(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String item,
            @Nullable Money amount,
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MoneyCommand {}

    /**
     * A contested amount is to be collected after all.
     *
     * @param amount all that is open when absent
     * @param proof of the default, for AGREEMENT_DEFAULTED
     */
    record ReleaseToCollection(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String item,
            @Nullable Money amount,
            @NotNull CollectionBasis basis,
            @Size(max = LINE) @Nullable String proof,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements MoneyCommand {}
}

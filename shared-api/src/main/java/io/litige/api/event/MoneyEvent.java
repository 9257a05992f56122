package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.CollectionBasis;
import io.litige.api.value.DisputeId;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.SettlementKind;
import org.jspecify.annotations.Nullable;

/** Contested amounts as the accounts move them, and what is kept from collection (requirements 75 and 76). */
public sealed interface MoneyEvent extends DisputeEvent {
    /**
     * A part of a contested amount is not open any more.
     *
     * @param id {@code B1}, {@code B2}… within the dispute (a booking)
     * @param item the n-th contested amount of a ground, such as {@code G2.1}
     * @param open what is left
     */
    @EventName("amount-settled")
    record AmountSettled(
            DisputeId disputeId,
            Act act,
            String id,
            String item,
            SettlementKind kind,
            Money amount,
            String reference,
            Money open)
            implements MoneyEvent {}

    /**
     * The accounts cancelled an entry; its amount is open again.
     *
     * @param open what is open with it
     */
    @EventName("booking-reversed")
    record BookingReversed(
            DisputeId disputeId,
            Act act,
            String id,
            String item,
            SettlementKind kind,
            Money amount,
            String reference,
            Protected reason,
            Money open)
            implements MoneyEvent {}

    /**
     * So much is kept from dunning and collection; receivables are told.
     *
     * @param amount added by this act
     * @param held together with what was held before
     */
    @EventName("collection-hold-placed")
    record CollectionHoldPlaced(DisputeId disputeId, Act act, String item, Money amount, Money held)
            implements MoneyEvent {}

    /**
     * Less is kept from collection.
     *
     * @param held what still is
     */
    @EventName("collection-hold-released")
    record CollectionHoldReleased(
            DisputeId disputeId,
            Act act,
            String item,
            Money amount,
            Money held,
            HoldEnd ending,
            @Nullable Protected reason)
            implements MoneyEvent {}

    /** So much of what was contested is collected after all. */
    @EventName("released-to-collection")
    record ReleasedToCollection(
            DisputeId disputeId,
            Act act,
            String item,
            Money amount,
            CollectionBasis basis,
            @Nullable Protected proof) implements MoneyEvent {}
}

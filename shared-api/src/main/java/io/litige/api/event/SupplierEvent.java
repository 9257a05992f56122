package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.SupplierClaimEnd;
import io.litige.api.value.SupplierKind;
import org.jspecify.annotations.Nullable;

/** Suppliers and carriers a ground goes back to, and what is got back from them (requirement 54). */
public sealed interface SupplierEvent extends DisputeEvent {
    /** Replaces what the ground was put down to before. */
    @EventName("ground-attributed")
    record GroundAttributed(
            DisputeId disputeId,
            Act act,
            String ground,
            SupplierKind kind,
            String party,
            @Nullable Protected explanation)
            implements SupplierEvent {}

    /**
     * @param id {@code V1}, {@code V2}… within the dispute
     */
    @EventName("supplier-claim-opened")
    record SupplierClaimOpened(
            DisputeId disputeId,
            Act act,
            String id,
            String ground,
            SupplierKind kind,
            String party,
            Money claimed,
            String reference)
            implements SupplierEvent {}

    @EventName("recovery-recorded")
    record RecoveryRecorded(DisputeId disputeId, Act act, String id, Money amount, String reference)
            implements SupplierEvent {}

    /**
     * @param recovered in all
     */
    @EventName("supplier-claim-ended")
    record SupplierClaimEnded(
            DisputeId disputeId, Act act, String id, SupplierClaimEnd end, Money recovered, Protected reason)
            implements SupplierEvent {}
}

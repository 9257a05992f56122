package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.PartyType;
import io.litige.api.value.Protected;

/** What the customer is in law (requirement 11). */
public sealed interface CustomerEvent extends DisputeEvent {
    /** From now on the law of {@code to} counts; what was recorded under {@code from} stays as it was. */
    @EventName("party-type-corrected")
    record PartyTypeCorrected(DisputeId disputeId, Act act, PartyType from, PartyType to, Protected reason)
            implements CustomerEvent {}
}

package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Holder;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What belongs to the customer and is with us or somebody we sent (requirement 62). */
public sealed interface CustodyEvent extends DisputeEvent {
    /**
     * @param id {@code H1}, {@code H2}… within the dispute (held)
     * @param returnBy until when it comes back
     */
    @EventName("custody-taken")
    record CustodyTaken(
            DisputeId disputeId,
            Act act,
            String id,
            Protected goods,
            Holder holder,
            @Nullable String reference,
            Instant returnBy)
            implements CustodyEvent {}

    @EventName("goods-returned")
    record GoodsReturned(DisputeId disputeId, Act act, String custody, Protected proof) implements CustodyEvent {}

    @EventName("goods-lost")
    record GoodsLost(DisputeId disputeId, Act act, String custody, Protected reason) implements CustodyEvent {}
}

package io.litige.command.facts;

import io.litige.api.value.DisputeId;
import io.litige.api.value.Fee;
import java.util.Optional;
import java.util.UUID;

/** Fees customers were charged on their orders, over all disputes and processes (requirement 63). */
public interface Fees {
    /** A fee that was charged. */
    record Charge(DisputeId dispute, String remedy) {}

    /** Where another dispute charged this fee of this order. */
    Optional<Charge> elsewhere(DisputeId dispute, Fee fee);

    /**
     * The same; when there is none, nobody else charges it until the act is in the record or has failed.
     *
     * @param request the act's own
     */
    Optional<Charge> claim(UUID request, DisputeId dispute, String remedy, Fee fee);
}

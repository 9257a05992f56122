package io.litige.api.value;

import java.time.Instant;

/**
 * How many disputes of the same kind there were before this one, as counted once, so that no replay counts again
 * (requirement 15).
 *
 * @param sameCause other disputes received in the window with one of its causes
 * @param sameProduct the same for its products
 * @param sameCustomer the same for its customer
 * @param total disputes in any of the three, each counted once
 * @param bound where counting stops; a count that reaches it means that many or more
 * @param from first instant of the window
 * @param until the window's end, when this dispute was received; not part of it
 * @param position every event up to this global index had been counted, 0 when none
 */
public record FrequencyReading(
        int sameCause,
        int sameProduct,
        int sameCustomer,
        int total,
        int bound,
        Instant from,
        Instant until,
        long position) {}

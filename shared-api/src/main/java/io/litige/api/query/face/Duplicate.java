package io.litige.api.query.face;

import io.litige.api.value.DisputeId;
import java.time.Instant;

/**
 * @param receivedAt when the customer brought it; the earliest of all counts for the time targets
 */
public record Duplicate(DisputeId disputeId, String reference, Instant receivedAt, Instant linkedAt) {}

package io.litige.api.query.face;

import io.litige.api.value.DisputeId;
import java.time.Instant;
import java.util.List;

/**
 * @param grounds ids they had here
 */
public record Part(DisputeId disputeId, String reference, List<String> grounds, Instant at) {
    public Part {
        grounds = List.copyOf(grounds);
    }
}

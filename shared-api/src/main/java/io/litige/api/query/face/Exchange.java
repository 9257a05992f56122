package io.litige.api.query.face;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said and written.
 *
 * @param communications the last 20, newest first; the timeline has them all
 * @param count all there are
 * @param corrections corrections of earlier records, newest first, the last 50; both versions stay on record
 */
public record Exchange(
        List<CommunicationState> communications,
        int count,
        @Nullable Instant customerSpokeAt,
        @Nullable Instant answeredAt,
        List<Correction> corrections) {
    public Exchange {
        communications = List.copyOf(communications);
        corrections = List.copyOf(corrections);
    }
}

package io.litige.api.query.face;

import io.litige.api.value.ExposureLevel;
import io.litige.api.value.Protected;
import io.litige.api.value.PublicationChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review, a post or a report, as it stands now; the timeline has its earlier texts.
 *
 * @param change the last one; null while it stands as it was first seen
 */
public record Publication(
        String id,
        ExposureLevel level,
        @Nullable String platform,
        @Nullable Protected url,
        @Nullable Protected text,
        @Nullable Protected textHash,
        @Nullable Integer rating,
        @Nullable Long reach,
        List<String> evidence,
        Instant seenAt,
        @Nullable PublicationChange change,
        @Nullable Instant changedAt) {
    public Publication {
        evidence = List.copyOf(evidence);
    }
}

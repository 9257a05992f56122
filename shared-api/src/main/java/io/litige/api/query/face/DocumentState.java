package io.litige.api.query.face;

import io.litige.api.value.DocumentPoint;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document behind a ground that was looked through (requirement 53).
 *
 * @param failing points that are not in order
 */
public record DocumentState(
        String ground,
        EvidenceType type,
        String document,
        List<DocumentPoint> failing,
        @Nullable String evidence,
        @Nullable Protected note,
        Instant at) {
    public DocumentState {
        failing = List.copyOf(failing);
    }
}

package io.litige.api.query.face;

import io.litige.api.value.Remedy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record RemedyState(
        Remedy remedy,
        RemedyStatus status,
        @Nullable String proof,
        @Nullable Instant at) {}

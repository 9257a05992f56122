package io.litige.api.query.face;

import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Crisis(
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Protected lessons) {}

package io.litige.api.query.face;

import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param token of its link, while it can be used
 * @param score 1 to 5; null while the customer has not pressed the button
 */
public record RatingState(
        String id,
        @Nullable Protected token,
        @Nullable Instant expiresAt,
        @Nullable Integer score,
        @Nullable Protected comment,
        @Nullable Instant at) {}

package io.litige.api.query.face;

import io.litige.api.value.Protected;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param changed null while it is open
 */
public record FollowUp(
        String id,
        Protected measure,
        LocalDate dueOn,
        boolean visible,
        @Nullable Protected changed,
        @Nullable Instant completedAt) {}

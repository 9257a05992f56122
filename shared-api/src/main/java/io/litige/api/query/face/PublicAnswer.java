package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param releasedBy null while it waits for a second person
 */
public record PublicAnswer(
        String id,
        @Nullable String publication,
        Protected text,
        AgentId author,
        Instant draftedAt,
        @Nullable AgentId releasedBy,
        @Nullable Instant releasedAt) {}

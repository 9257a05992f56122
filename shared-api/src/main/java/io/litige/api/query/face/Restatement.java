package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param confirmed null while the customer has not been asked
 */
public record Restatement(
        String id,
        Protected text,
        AgentId by,
        Instant at,
        @Nullable Boolean confirmed,
        @Nullable Protected wording) {}

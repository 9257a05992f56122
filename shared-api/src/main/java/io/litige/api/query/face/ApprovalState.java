package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param limit the requester's own mandate while pending, the decider's afterwards
 */
public record ApprovalState(
        String id,
        ApprovalStatus status,
        Money amount,
        Money limit,
        AgentId requester,
        Instant requestedAt,
        @Nullable AgentId decidedBy,
        @Nullable Instant decidedAt,
        Protected reason) {}

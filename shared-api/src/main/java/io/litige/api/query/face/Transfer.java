package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Offered, not yet accepted; the owner stays owner (requirement 37). */
public record Transfer(AgentId to, String team, @Nullable Protected note, Instant offeredAt) {}

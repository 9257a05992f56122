package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;

/**
 * @param pinned whether it outlasts the next change of a factor
 */
public record SeverityOverride(int level, boolean pinned, Protected reason, AgentId by, Instant at) {}

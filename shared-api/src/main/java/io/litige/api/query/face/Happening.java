package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Role;
import java.time.Instant;

/**
 * The last event.
 *
 * @param what its stored name
 */
public record Happening(String what, AgentId by, Role role, Channel channel, Instant occurredAt, Instant recordedAt) {}

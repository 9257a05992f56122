package io.litige.app.security;

import io.litige.api.value.AgentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the staff directory.
 *
 * @param displayName how colleagues see this member, absent when the company prefers the pseudonym
 * @param teams teams whose queues this member serves
 * @param updatedAt when the entry was last written, UTC
 */
public record StaffMember(AgentId agentId, @Nullable String displayName, List<String> teams, Instant updatedAt) {}

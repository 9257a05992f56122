package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param question never here when it is privileged
 */
public record Referral(
        String id, boolean privileged, @Nullable Protected question, AgentId by, Instant at) {}

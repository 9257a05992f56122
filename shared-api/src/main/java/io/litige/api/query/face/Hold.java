package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;

public record Hold(String matter, Protected basis, AgentId by, Instant placedAt) {}

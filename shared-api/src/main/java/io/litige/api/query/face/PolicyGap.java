package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;

public record PolicyGap(String policy, Protected gap, AgentId by, Instant at) {}

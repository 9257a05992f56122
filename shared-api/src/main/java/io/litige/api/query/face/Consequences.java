package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Grade;
import io.litige.api.value.Protected;
import java.time.Instant;

public record Consequences(
        Grade legal, Grade financial, Grade reputational, Grade operational, Protected text, AgentId by, Instant at) {}

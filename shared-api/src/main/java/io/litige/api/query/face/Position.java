package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import io.litige.api.value.Side;
import java.time.Instant;

/** The newest version of one side's account. */
public record Position(Side side, int version, Protected text, AgentId by, Instant at) {}

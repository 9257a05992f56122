package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Money;
import io.litige.api.value.RemedyKind;
import java.time.Instant;

/** A thank-you granted once it was solved. */
public record Incentive(String id, RemedyKind kind, Money amount, AgentId by, Instant at) {}

package io.litige.api.query.face;

import io.litige.api.value.CostType;
import io.litige.api.value.Money;
import java.time.Instant;

public record CostLine(String id, CostType type, Money amount, String source, Instant at) {}

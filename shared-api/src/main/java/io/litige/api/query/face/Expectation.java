package io.litige.api.query.face;

import io.litige.api.value.ExpectationMet;
import io.litige.api.value.Protected;
import java.time.Instant;

public record Expectation(ExpectationMet met, Protected delivered, Instant at) {}

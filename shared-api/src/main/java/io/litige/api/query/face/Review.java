package io.litige.api.query.face;

import io.litige.api.value.Protected;
import io.litige.api.value.ReviewVerdict;
import java.time.Instant;

public record Review(
        ReviewVerdict verdict, Protected decision, Protected termsClause, Protected customerInterest, Instant at) {}

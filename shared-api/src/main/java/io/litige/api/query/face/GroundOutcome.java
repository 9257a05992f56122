package io.litige.api.query.face;

import io.litige.api.value.Outcome;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a ground came to; of its own, or by the closing. */
public record GroundOutcome(Outcome outcome, @Nullable Protected reasons, Instant at) {}

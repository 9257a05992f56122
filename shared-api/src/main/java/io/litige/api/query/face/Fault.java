package io.litige.api.query.face;

import io.litige.api.value.FaultExtent;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Fault(FaultExtent extent, @Nullable Protected wording, Instant at) {}

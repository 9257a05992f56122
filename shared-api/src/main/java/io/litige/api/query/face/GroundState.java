package io.litige.api.query.face;

import io.litige.api.value.Ground;
import io.litige.api.value.GroundStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One ground with what was found out about it. */
public record GroundState(
        Ground ground,
        @Nullable Origin origin,
        @Nullable Fault fault,
        GroundStatus status,
        @Nullable GroundOutcome outcome) {
    public GroundState {
        status = Objects.requireNonNullElse(status, GroundStatus.OPEN);
    }

    public boolean open() {
        return status == GroundStatus.OPEN;
    }
}

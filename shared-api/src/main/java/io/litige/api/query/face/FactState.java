package io.litige.api.query.face;

import io.litige.api.value.FactFinding;
import io.litige.api.value.Protected;
import io.litige.api.value.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a side claims it.
 *
 * @param finding null while nobody has looked into it
 * @param evidence the pieces the finding rests on
 */
public record FactState(
        String id,
        Side side,
        @Nullable String ground,
        Protected text,
        @Nullable FactFinding finding,
        List<String> evidence,
        @Nullable Protected note,
        Instant at) {
    public FactState {
        evidence = List.copyOf(evidence);
    }
}

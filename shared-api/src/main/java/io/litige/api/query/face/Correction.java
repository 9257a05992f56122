package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.Map;

/** What an earlier record should have said. */
public record Correction(
        long version,
        long targetVersion,
        Map<String, Protected> fields,
        Protected reason,
        AgentId by,
        Instant recordedAt) {
    public Correction {
        fields = Map.copyOf(fields);
    }
}

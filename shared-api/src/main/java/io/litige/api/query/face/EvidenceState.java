package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record EvidenceState(
        String id,
        EvidenceType type,
        @Nullable EvidenceSource source,
        Protected fileName,
        String mediaType,
        long size,
        Protected sha256,
        @Nullable Protected description,
        AgentId by,
        Instant obtainedAt,
        Instant recordedAt) {}

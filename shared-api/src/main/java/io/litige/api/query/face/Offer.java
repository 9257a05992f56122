package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Remedy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Offer(
        String id,
        OfferState state,
        List<Remedy> remedies,
        Money value,
        Instant validUntil,
        Protected reasons,
        List<String> grounds,
        @Nullable String approval,
        @Nullable Protected departure,
        AgentId by,
        Instant at) {
    public Offer {
        remedies = List.copyOf(remedies);
        grounds = List.copyOf(grounds);
    }
}

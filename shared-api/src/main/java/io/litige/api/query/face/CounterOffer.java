package io.litige.api.query.face;

import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record CounterOffer(
        String id,
        Protected wording,
        @Nullable Money amount,
        @Nullable String answersProposal,
        Instant at) {}

package io.litige.api.query.face;

import io.litige.api.value.ContributingFactor;
import io.litige.api.value.OriginKind;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Origin(
        OriginKind kind,
        String reference,
        String cause,
        List<ContributingFactor> factors,
        @Nullable Protected explanation,
        Instant at) {
    public Origin {
        factors = List.copyOf(factors);
    }
}

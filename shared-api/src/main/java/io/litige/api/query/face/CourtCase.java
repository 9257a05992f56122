package io.litige.api.query.face;

import io.litige.api.value.Money;
import io.litige.api.value.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record CourtCase(
        String court,
        @Nullable String caseNumber,
        Side claimant,
        Money claimed,
        boolean amicableAttempt,
        Instant openedAt) {}

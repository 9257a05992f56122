package io.litige.api.query.face;

import io.litige.api.value.Money;
import io.litige.api.value.OfferStatus;
import io.litige.api.value.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One offer of one side.
 *
 * @param amount what it is worth; absent where the customer named none
 * @param validUntil of an offer of ours
 * @param settledAt when something became of it; null while it is open
 */
public record ChainLink(
        String id,
        Side side,
        OfferStatus status,
        @Nullable Money amount,
        @Nullable Instant validUntil,
        Instant at,
        @Nullable Instant settledAt) {}

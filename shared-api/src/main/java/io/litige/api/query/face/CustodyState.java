package io.litige.api.query.face;

import io.litige.api.value.CustodyStatus;
import io.litige.api.value.Holder;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of the customer's that somebody took along (requirement 62).
 *
 * @param settledAt when it came back or was declared lost; null while it is held
 */
public record CustodyState(
        String id,
        CustodyStatus status,
        Protected goods,
        Holder holder,
        @Nullable String reference,
        Instant returnBy,
        Instant since,
        @Nullable Instant settledAt) {}

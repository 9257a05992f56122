package io.litige.api.query.face;

import io.litige.api.value.Money;
import io.litige.api.value.SettlementKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the accounts.
 *
 * @param reversedAt when it was cancelled; null while it stands
 */
public record BookingState(
        String id,
        String item,
        SettlementKind kind,
        Money amount,
        String reference,
        Instant at,
        @Nullable Instant reversedAt) {}

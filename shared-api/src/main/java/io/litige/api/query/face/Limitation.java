package io.litige.api.query.face;

import io.litige.api.value.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a side may act in court, as far as the record tells.
 *
 * @param claimant whose claim it is
 * @param basis the law it rests on
 * @param startsOn the day the dispute was received, as the last day on which the claimant can have learnt of it
 * @param endsOn last day; null while it is suspended
 * @param suspendedOn since when it is suspended; null when it runs
 * @param remainingDays of the period when it was suspended, for it to go on; null when it runs
 */
public record Limitation(
        Side claimant,
        String basis,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate suspendedOn,
        @Nullable Long remainingDays) {}

package io.litige.api.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a view's answer is (measures, G2).
 *
 * @param position index of the newest event the view holds, in the store's global order; null while it holds none
 * @param recordedAt when that event was recorded, UTC
 * @param head index of the newest event in the store when the question was answered; null when the store is empty
 * @param upToDate whether the view held everything that was stored at that moment
 */
public record AsOf(
        @Nullable Long position,
        @Nullable Instant recordedAt,
        @Nullable Long head,
        boolean upToDate) {}

package io.litige.api.query.face;

import io.litige.api.value.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param dueAt moved by every pause that has ended
 * @param metAt when it was met; null while it runs
 * @param pausedSince when it was brought to a stand; null while it runs
 * @param breachedAt the due time that was stated as missed; null when none was
 */
public record ClockState(
        ClockKind kind,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant pausedSince,
        @Nullable Instant breachedAt) {}

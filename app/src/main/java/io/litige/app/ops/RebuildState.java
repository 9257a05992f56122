package io.litige.app.ops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last rebuild of a view went, or goes.
 *
 * @param head index of the newest event when it began
 * @param position index up to which the new tables hold every event
 * @param share of the disputes there were when it began, 0 to 1
 * @param events taken so far
 * @param disputes written so far
 * @param parked disputes set aside because an event of theirs cannot be taken
 * @param eventsPerSecond since it began
 * @param process who works on it
 * @param failure type of what ended it; its message stays in the log
 */
record RebuildState(
        String view,
        Phase phase,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt,
        long head,
        long position,
        double share,
        long events,
        long disputes,
        long parked,
        long eventsPerSecond,
        String process,
        @Nullable String failure) {
    enum Phase {
        /** Folds what was recorded when it began. */
        COPYING,
        /** Builds the indexes. */
        INDEXING,
        /** Takes what was recorded meanwhile. */
        CATCHING_UP,
        /** Waits for a moment without long readers to exchange the tables. */
        SWITCHING,
        /** Readers see the new tables. */
        DONE,
        /** Given up; readers never saw anything of it. */
        FAILED,
        /** Its process ended; readers never saw anything of it. */
        INTERRUPTED;

        boolean over() {
            return this == DONE || this == FAILED || this == INTERRUPTED;
        }
    }
}

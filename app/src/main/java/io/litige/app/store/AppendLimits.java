package io.litige.app.store;

import java.time.Duration;

/**
 * Bounds of appending.
 *
 * @param batchEvents events of one commit, at most; a single command may exceed it and then travels alone
 * @param batchBytes bytes of their contents, likewise
 * @param queuedEvents events that may wait for their turn; whoever comes then waits outside
 * @param queuedBytes bytes of their contents, likewise
 * @param patience how long a command waits in all, for room and for its turn, before it is told that it was not recorded, or that nobody knows yet
 * @param drain how long a stop waits for what is queued
 */
public record AppendLimits(
        int batchEvents, int batchBytes, int queuedEvents, int queuedBytes, Duration patience, Duration drain) {
    public static final AppendLimits DEFAULT =
            new AppendLimits(1000, 2 << 20, 20_000, 64 << 20, Duration.ofSeconds(8), Duration.ofSeconds(15));
}

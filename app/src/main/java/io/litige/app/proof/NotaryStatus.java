package io.litige.app.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the notary of this process is doing, for health and numbers. */
final class NotaryStatus {
    /** What it is doing. */
    enum Role {
        STARTING,
        SEALING,
        /** Another process seals. */
        STANDING_BY,
        /** It could not, and tries again. */
        TROUBLED,
        /** It must not: the log is not the one that was signed. */
        BROKEN
    }

    private volatile Role role = Role.STARTING;
    private volatile @Nullable String reason;
    private volatile @Nullable LogState state;
    private volatile @Nullable Instant signedAt;
    private volatile long findings;

    void sealing(LogState newState, long openFindings) {
        role = Role.SEALING;
        reason = null;
        state = newState;
        findings = openFindings;
    }

    void signed(Instant at) {
        signedAt = at;
    }

    void standsBy() {
        role = Role.STANDING_BY;
    }

    void trouble(String why) {
        role = Role.TROUBLED;
        reason = why;
    }

    void broken(String why) {
        role = Role.BROKEN;
        reason = why;
    }

    Role role() {
        return role;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** Null before it has sealed. */
    @Nullable
    LogState state() {
        return state;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    long findings() {
        return findings;
    }
}

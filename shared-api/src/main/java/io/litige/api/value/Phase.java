package io.litige.api.value;

/** Where a dispute stands; exactly one at a time (lifecycle). */
public enum Phase {
    REGISTERED,
    ACKNOWLEDGED,
    ASSESSING,
    NEGOTIATING,
    AGREED,
    RESOLVED,
    CLOSED,
    REJECTED,
    WITHDRAWN,
    VOIDED,
    MERGED,
    EXTERNAL
}

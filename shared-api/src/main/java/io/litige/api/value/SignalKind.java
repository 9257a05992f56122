package io.litige.api.value;

/** What told us of a dissatisfaction nobody has complained of (requirement 6). */
public enum SignalKind {
    SURVEY,
    REVIEW,
    SHORT_PAYMENT,
    RETURN
}

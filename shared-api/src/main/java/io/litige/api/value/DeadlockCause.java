package io.litige.api.value;

/** By what a negotiation shows that it does not move (requirement 43). */
public enum DeadlockCause {
    /** So many offers and messages, and nobody came closer. */
    EXCHANGES,
    /** So many days, and nobody came closer. */
    DURATION
}

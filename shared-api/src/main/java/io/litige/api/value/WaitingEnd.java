package io.litige.api.value;

/** Why a waiting ended. */
public enum WaitingEnd {
    ANSWERED,
    /** No answer came by the time it was asked for. */
    TIME_UP,
    GIVEN_UP,
    /** The dispute came to an end first. */
    DISPUTE_ENDED
}

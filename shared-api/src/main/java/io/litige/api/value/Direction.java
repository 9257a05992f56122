package io.litige.api.value;

/** Who spoke. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    INTERNAL
}

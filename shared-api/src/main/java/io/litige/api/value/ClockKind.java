package io.litige.api.value;

/** A running time target (lifecycle, clocks). */
public enum ClockKind {
    ACKNOWLEDGEMENT,
    FIRST_ANSWER,
    NEXT_UPDATE,
    RESOLUTION
}

package io.litige.api.value;

/** How much of a ground we answer for (requirement 58). */
public enum FaultExtent {
    FULL,
    PARTIAL
}

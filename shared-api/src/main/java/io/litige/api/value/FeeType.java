package io.litige.api.value;

/** Kinds of fees that are charged once per order (requirement 63). */
public enum FeeType {
    DELIVERY,
    INSTALLATION,
    VISIT,
    RETURN,
    HANDLING
}

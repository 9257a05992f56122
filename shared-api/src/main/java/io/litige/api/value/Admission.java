package io.litige.api.value;

/** Whether we answer for a ground, as it decides about gestures (requirement 40). */
public enum Admission {
    NONE,
    PARTIAL,
    FULL
}

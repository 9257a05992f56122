package io.litige.api.value;

/** Why an agreement may be replaced (requirement 57). */
public enum SupersessionBasis {
    /** Both sides want another one. */
    CONSENT,
    /** What was agreed was not done in time. */
    NON_EXECUTION
}

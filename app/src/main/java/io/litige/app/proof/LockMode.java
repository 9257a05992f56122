package io.litige.app.proof;

/** Who can let go what Object Lock keeps, before its time. */
enum LockMode {
    /** Nobody. */
    COMPLIANCE,
    /** Whoever the store gives the right to. */
    GOVERNANCE
}

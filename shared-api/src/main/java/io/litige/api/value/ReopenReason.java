package io.litige.api.value;

/** Why a dispute comes back to work (lifecycle). */
public enum ReopenReason {
    NEW_FACT,
    REMEDY_FAILED,
    CHECK_NEGATIVE,
    ACCOUNTING_REVERSED,
    MEDIATION,
    REVIEW
}

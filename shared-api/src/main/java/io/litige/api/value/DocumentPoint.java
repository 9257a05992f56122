package io.litige.api.value;

/** What a commercial document must be in order about, and the cause it is when it is not (requirement 53). */
public enum DocumentPoint {
    MANDATORY_MENTIONS("MISSING_MENTION"),
    FAIR_CLAUSES("ABUSIVE_CLAUSE"),
    CLEAR_DELAYS("UNCLEAR_DELAY");

    private final String cause;

    DocumentPoint(String cause) {
        this.cause = cause;
    }

    /** Code in the cause tree. */
    public String cause() {
        return cause;
    }
}

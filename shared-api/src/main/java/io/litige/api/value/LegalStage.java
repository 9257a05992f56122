package io.litige.api.value;

/** How far a dispute went towards a court; independent of its phase and never back. */
public enum LegalStage {
    NONE,
    /** A lawyer was asked (requirement 89). */
    REFERRED,
    FORMAL_NOTICE,
    COURT;

    public boolean atLeast(LegalStage other) {
        return compareTo(other) >= 0;
    }
}

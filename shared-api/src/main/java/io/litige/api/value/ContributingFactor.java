package io.litige.api.value;

/** What favoured an error (requirement 5); never analysed below team level. */
public enum ContributingFactor {
    INATTENTION,
    STRESS,
    HASTE,
    OVERLOAD,
    UNTRAINED;

    /** Branch of the cause tree an error of ours stands in; its factors must be named. */
    public static final String HUMAN_ERROR = "HUMAN_ERROR";

    /** Whether a cause is an error, or a leaf below it such as {@code HUMAN_ERROR.PICKING}. */
    public static boolean explains(String cause) {
        return cause.equals(HUMAN_ERROR) || cause.startsWith(HUMAN_ERROR + ".");
    }
}

package io.litige.api.value;

/** What favoured an error (requirement 5); never analysed below team level. */
public enum ContributingFactor {
    INATTENTION,
    STRESS,
    HASTE,
    OVERLOAD,
    UNTRAINED
}

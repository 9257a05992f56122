package io.litige.api.value;

/** What severity is made of (requirements 12 and 15 to 17). */
public enum SeverityFactorKind {
    FREQUENCY,
    MONEY,
    EXPOSURE,
    CRITICALITY
}

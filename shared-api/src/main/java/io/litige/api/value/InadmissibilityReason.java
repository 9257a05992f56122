package io.litige.api.value;

/** Why a mediator does not take a case (C. conso. L612-2). */
public enum InadmissibilityReason {
    NO_WRITTEN_COMPLAINT,
    MANIFESTLY_UNFOUNDED,
    /** Another mediator or a court has it, or had it. */
    ANOTHER_BODY,
    /** More than one year after the written complaint. */
    TOO_LATE,
    OUT_OF_SCOPE
}

package io.litige.api.value;

/** How an owner came to a dispute. */
public enum AssignmentKind {
    TAKEN_AT_REGISTRATION,
    CLAIMED,
    ASSIGNED,
    TRANSFERRED
}

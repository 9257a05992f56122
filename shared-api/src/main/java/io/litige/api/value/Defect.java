package io.litige.api.value;

/** What went wrong with goods or a service (requirement 2). */
public enum Defect {
    LATE,
    LOST,
    DAMAGED,
    INCOMPLETE,
    WRONG_ITEM,
    QUALITY,
    INSTALLATION,
    USABILITY,
    OBSOLETE,
    SERVICE_DOWN
}

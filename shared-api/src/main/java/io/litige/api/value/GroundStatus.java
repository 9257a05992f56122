package io.litige.api.value;

/** Whether the customer still brings a ground. */
public enum GroundStatus {
    OPEN,
    WITHDRAWN,
    /** Goes on in a dispute of its own. */
    PARTED
}

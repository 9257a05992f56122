package io.litige.api.value;

/** How crucial the situation is for the customer (requirement 12). */
public enum Criticality {
    NORMAL,
    DEGRADED,
    BLOCKING
}

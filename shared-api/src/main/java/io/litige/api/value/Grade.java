package io.litige.api.value;

/** How heavy a possible consequence is (requirement 22). */
public enum Grade {
    LOW,
    MEDIUM,
    HIGH
}

package io.litige.api.value;

/** What a remedy asks of the customer (requirement 60). */
public enum CustomerEffort {
    NONE,
    REPLY,
    CALL,
    TRAVEL,
    WAIT_AT_HOME
}

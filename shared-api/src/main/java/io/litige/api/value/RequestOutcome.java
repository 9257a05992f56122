package io.litige.api.value;

/** What a person was answered who asked for a right. */
public enum RequestOutcome {
    GRANTED,
    PARTLY_GRANTED,
    REFUSED
}

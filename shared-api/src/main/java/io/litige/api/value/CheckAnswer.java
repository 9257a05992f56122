package io.litige.api.value;

/** What the customer said. */
public enum CheckAnswer {
    YES,
    PARTLY,
    NO,
    NO_ANSWER
}

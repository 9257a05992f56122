package io.litige.api.value;

/** Whose version of the facts. */
public enum Side {
    CUSTOMER,
    COMPANY
}

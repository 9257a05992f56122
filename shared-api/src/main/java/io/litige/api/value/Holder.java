package io.litige.api.value;

/** Who has something that belongs to the customer (requirement 62). */
public enum Holder {
    COMPANY,
    CARRIER,
    SUPPLIER,
    WORKSHOP
}

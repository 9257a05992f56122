package io.litige.api.value;

/** Where something of the customer is (requirement 62). */
public enum CustodyStatus {
    HELD,
    RETURNED,
    LOST
}

package io.litige.api.value;

/** How what was delivered compares with what the customer had hoped for (requirement 115). */
public enum ExpectationMet {
    MET,
    PARTLY_MET,
    NOT_MET
}

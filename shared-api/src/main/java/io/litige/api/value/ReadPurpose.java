package io.litige.api.value;

/** What somebody has a piece of evidence handed out for. */
public enum ReadPurpose {
    HANDLING,
    /** To answer the customer, or to give it back. */
    CUSTOMER,
    /** For an expert or a supplier to look at. */
    EXPERT,
    /** For a lawyer, a mediator or a court. */
    LEGAL,
    AUDIT,
    /** For what a person asks of the company about their data. */
    DATA_REQUEST
}

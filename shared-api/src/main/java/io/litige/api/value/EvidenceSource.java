package io.litige.api.value;

/** Where a piece of evidence came from (requirement 49). */
public enum EvidenceSource {
    CUSTOMER,
    /** Our own systems and departments. */
    COMPANY,
    CARRIER,
    SUPPLIER,
    EXPERT,
    AUTHORITY,
    /** Found in public, such as a review. */
    PUBLIC,
    OTHER
}

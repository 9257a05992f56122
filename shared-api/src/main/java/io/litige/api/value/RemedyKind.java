package io.litige.api.value;

/** One concrete act of redress or goodwill (requirement 65). */
public enum RemedyKind {
    REFUND,
    CREDIT_NOTE,
    DISCOUNT,
    REPLACEMENT,
    REPAIR,
    REDELIVERY,
    /** A visit at the customer's. */
    APPOINTMENT,
    RETURN,
    SERVICE_FREE,
    UPGRADE,
    EXCHANGE_UP,
    VOUCHER,
    APOLOGY,
    CONTRACT_TERMINATION,
    DAMAGES,
    CORRECT_INVOICE,
    POLICY_CHANGE
}

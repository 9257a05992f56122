package io.litige.api.value;

/** Why an invoiced amount is contested (requirement 1). */
public enum FinancialReason {
    PRICE,
    QUANTITY,
    VAT_RATE,
    DUPLICATE,
    UNAUTHORISED,
    FEE,
    DISCOUNT_MISSING,
    REFUND_MISSING,
    TERMS,
    PENALTY
}

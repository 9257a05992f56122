package io.litige.api.value;

/** The kind of business fact a ground goes back to (requirement 10). */
public enum OriginKind {
    ORDER_LINE,
    DELIVERY,
    INVOICE_LINE,
    INTERACTION,
    POLICY_VERSION,
    CAMPAIGN,
    SUPPLIER,
    PRODUCT
}

package io.litige.api.value;

/** How the cost of a gesture follows (requirement 40). */
public enum FormulaKind {
    /** Whatever the mandate leaves. */
    MANDATE,
    /** Always the same amount. */
    FIXED,
    /** A share of the item's price. */
    PERCENT_OF_ITEM,
    /** So much per minute or piece. */
    RATE
}

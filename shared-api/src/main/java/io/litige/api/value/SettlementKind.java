package io.litige.api.value;

/** How a contested amount ceases to be open (requirement 75). */
public enum SettlementKind {
    /** The customer paid it. */
    PAID,
    /** The company credited it. */
    CREDITED,
    /** Set off or written off in the accounts. */
    CLEARED
}

package io.litige.api.value;

/** What became of a claim against a supplier. */
public enum SupplierClaimEnd {
    RECOVERED,
    PARTLY_RECOVERED,
    REFUSED,
    ABANDONED
}

package io.litige.api.value;

/** Who a ground can be put down to outside the company (requirement 54). */
public enum SupplierKind {
    SUPPLIER,
    CARRIER
}

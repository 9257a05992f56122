package io.litige.api.value;

/** Why a contested amount may be collected after all (requirement 76). */
public enum CollectionBasis {
    /** A final response with reasons rejected the complaint. */
    REJECTED,
    /** The customer did not do what both sides agreed. */
    AGREEMENT_DEFAULTED
}

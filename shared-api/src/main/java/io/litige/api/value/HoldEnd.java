package io.litige.api.value;

/** Why less is kept from collection. */
public enum HoldEnd {
    /** Somebody decided it. */
    DECIDED,
    /** It is not open any more. */
    SETTLED,
    /** It was released to collection. */
    COLLECTED,
    /** It is contested, and kept, in another dispute from now on. */
    PARTED
}

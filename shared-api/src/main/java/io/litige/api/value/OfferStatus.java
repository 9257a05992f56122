package io.litige.api.value;

/** Where one offer in the chain of offers and counter-offers stands; only an open one can still be answered (requirement 56). */
public enum OfferStatus {
    OPEN,
    ACCEPTED,
    REFUSED,
    EXPIRED,
    /** A newer offer, new facts or an answer to another offer took its place. */
    SUPERSEDED
}

package io.litige.api.query.face;

/** Where an offer stands; ANSWERED by a counter-proposal. The chain has the same in the words of requirement 56. */
public enum OfferState {
    OPEN,
    SUPERSEDED,
    ANSWERED,
    ACCEPTED,
    REFUSED,
    EXPIRED
}

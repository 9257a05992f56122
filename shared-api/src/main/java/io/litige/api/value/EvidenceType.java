package io.litige.api.value;

/** What a piece of evidence is. */
public enum EvidenceType {
    CONTRACT,
    TERMS,
    ORDER,
    INVOICE,
    DELIVERY_NOTE,
    PHOTO,
    VIDEO,
    RECORDING,
    CORRESPONDENCE,
    PAYMENT_PROOF,
    EXPERT_REPORT,
    /** Written by or for lawyers, a mediator or a court. */
    LEGAL_DOCUMENT,
    OTHER
}

package io.litige.api.value;

/** The three forms of a final response (FCA DISP 1.6.2R). */
public enum FinalResponseForm {
    ACCEPT,
    OFFER_WITHOUT_ACCEPT,
    REJECT
}

package io.litige.api.value;

/** Where in the relationship the dispute arose (requirement 4). */
public enum JourneyStage {
    PRE_SALE,
    ORDER,
    DELIVERY,
    INSTALLATION,
    USE,
    INVOICE,
    PAYMENT,
    AFTER_SALES,
    TERMINATION
}

package io.litige.api.value;

/** What a dispute cost (requirement 80). */
public enum CostType {
    REFUND,
    GESTURE,
    CREDIT,
    REPLACEMENT,
    SHIPPING,
    REGISTERED_LETTER,
    LAWYER,
    EXPERT,
    MEDIATOR,
    COURT,
    TRAVEL,
    WRITE_OFF,
    NONE
}

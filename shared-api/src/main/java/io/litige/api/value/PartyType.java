package io.litige.api.value;

/** Legal quality of the customer; decides the regime (C. conso., article liminaire; requirement 11). */
public enum PartyType {
    CONSUMER,
    NON_PROFESSIONAL,
    PROFESSIONAL
}

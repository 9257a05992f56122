package io.litige.api.value;

/** Which limit over several acts (requirement 40). */
public enum LimitKind {
    DISPUTE,
    CUSTOMER_12_MONTHS,
    GRANTOR_MONTH
}

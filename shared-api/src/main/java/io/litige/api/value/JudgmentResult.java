package io.litige.api.value;

/** Whose claim a court followed. */
public enum JudgmentResult {
    FOR_CUSTOMER,
    FOR_COMPANY,
    SHARED
}

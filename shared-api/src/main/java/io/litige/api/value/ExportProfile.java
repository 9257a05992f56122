package io.litige.api.value;

/** Who an export is for; decides what is in it (design of trust, 3). */
public enum ExportProfile {
    COURT,
    MEDIATOR,
    DATA_SUBJECT,
    INTERNAL_FULL
}

package io.litige.api.value;

/** What time was spent on (requirements 81 and 112). */
public enum Activity {
    CALL,
    WRITING,
    RESEARCH,
    NEGOTIATION,
    DOCUMENTS,
    MEETING,
    TRAVEL
}

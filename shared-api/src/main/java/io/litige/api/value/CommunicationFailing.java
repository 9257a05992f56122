package io.litige.api.value;

/** How communication failed (requirement 3). */
public enum CommunicationFailing {
    NO_REPLY,
    LATE_REPLY,
    MISLEADING_INFO,
    STAFF_CONDUCT,
    TERMS_UNCLEAR
}

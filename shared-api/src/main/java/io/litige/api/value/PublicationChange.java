package io.litige.api.value;

/** What became of a publication after it was first seen (requirement 91). */
public enum PublicationChange {
    EDITED,
    /** More people see it, others take it up. */
    SPREAD,
    REMOVED
}

package io.litige.api.value;

/** What an independent reviewer makes of what was decided before (requirement 41). */
public enum ReviewVerdict {
    CONFIRMS,
    REPLACES
}

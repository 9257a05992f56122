package io.litige.api.value;

/** Why the tone of a text is looked at by somebody else before it leaves (requirement 27). */
public enum ToneFlag {
    /** Whole words in capitals. */
    SHOUTING,
    /** Several exclamation marks in a row. */
    EXCLAMATION,
    /** An expression of the company's list. */
    WORDING
}

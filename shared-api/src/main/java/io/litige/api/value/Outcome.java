package io.litige.api.value;

/** How a dispute ended (glossary). */
public enum Outcome {
    UPHELD,
    PARTLY,
    NOT_UPHELD,
    GOODWILL_ONLY,
    WITHDRAWN,
    NOT_CONCERNED
}

package io.litige.api.value;

/** Owed because of fault, or given without admitting any (glossary: redress, goodwill gesture). */
public enum RemedyBasis {
    REDRESS,
    GOODWILL
}

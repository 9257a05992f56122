package io.litige.api.value;

/** What became of a fact somebody claimed; nobody is ever called a liar (requirement 13). */
public enum FactFinding {
    CONFIRMED,
    PARTLY,
    NOT_CONFIRMED,
    UNVERIFIABLE
}

package io.litige.app.proof;

/** What outside of this installation bears witness to the log. */
enum Anchoring {
    /** Nothing: whoever holds the machine and the log's key can write another history. */
    NONE
}

package io.litige.app.proof;

/** What outside of this installation bears witness to the log. */
enum Anchoring {
    /** Nothing: whoever holds the machine and the log's key can write another history. */
    NONE,
    /** Witnesses sign what the log has signed. */
    WITNESSED,
    /** An authority says when checkpoints were there. */
    STAMPED,
    /** Checkpoints are kept in a bucket under Object Lock. */
    LOCKED,
    /** Checkpoints are copied to where they are written once. */
    COPIED
}

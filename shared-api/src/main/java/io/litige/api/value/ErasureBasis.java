package io.litige.api.value;

/** Why the texts of a dispute may be destroyed; a legal hold stands against each. */
public enum ErasureBasis {
    /** What the retention schedule asks to be kept was kept long enough (GDPR, article 5(1)(e)). */
    RETENTION_ELAPSED,
    /** The person asked for it, and it was granted (GDPR, article 17). */
    ERASURE_GRANTED
}

package io.litige.api.value;

/** Why data are kept and not used (GDPR, article 18(1)). */
public enum RestrictionGround {
    /** The person says they are wrong, and it is being looked into. */
    ACCURACY_CONTESTED,
    /** They should not have been processed, and the person wants them kept. */
    PROCESSING_UNLAWFUL,
    /** The company needs them no more; the person does, for a claim. */
    NEEDED_FOR_CLAIMS,
    /** The person objected, and it is being weighed. */
    OBJECTION_PENDING
}

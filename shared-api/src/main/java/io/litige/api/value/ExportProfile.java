package io.litige.api.value;

/** Who an export is for; decides what is in it (design of trust, 3). */
public enum ExportProfile {
    /** For a court: everything but what is privileged or was said in a mediation. */
    COURT,
    MEDIATOR,
    /** The person's own data (GDPR, article 15). */
    DATA_SUBJECT,
    /** For somebody else, with what was chosen left out. */
    THIRD_PARTY,
    /** Proofs alone: no protected text and no exhibit. */
    AUDIT,
    /** For the company's own lawyers. */
    INTERNAL_FULL;

    /** Whether somebody else than the requester has to release it. */
    public boolean needsRelease() {
        return this == COURT || this == INTERNAL_FULL;
    }
}

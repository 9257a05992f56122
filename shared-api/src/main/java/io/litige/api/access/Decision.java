package io.litige.api.access;

/** May they? */
public enum Decision {
    PERMIT,
    /** They may know the dispute, but not do this: 403. */
    DENY,
    /** They may not even know that it exists: 404. */
    HIDE
}

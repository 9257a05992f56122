package io.litige.api.value;

/** Who lets a written text leave (requirement 27); a later one is stricter. */
public enum Release {
    AUTHOR,
    ANOTHER_PERSON,
    LEGAL;

    /** The stricter of both. */
    public Release and(Release other) {
        return ordinal() < other.ordinal() ? other : this;
    }
}

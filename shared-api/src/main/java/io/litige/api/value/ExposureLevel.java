package io.litige.api.value;

/** How public a dispute is (requirement 17), from not at all to the press; only an explicit act lowers it. */
public enum ExposureLevel {
    NONE,
    /** Announced, not yet public. */
    THREAT,
    PUBLISHED,
    /** Others take it up: opens a crisis (requirement 18). */
    SPREADING,
    MEDIA;

    public boolean atLeast(ExposureLevel other) {
        return compareTo(other) >= 0;
    }
}

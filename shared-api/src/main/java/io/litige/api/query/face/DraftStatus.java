package io.litige.api.query.face;

/** Where a text stands; a refused one can be amended and released. */
public enum DraftStatus {
    WAITING,
    REFUSED,
    RELEASED,
    DISCARDED
}

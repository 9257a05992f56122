package io.litige.api.query.face;

public enum PromiseStatus {
    PENDING,
    KEPT,
    BROKEN,
    RENEGOTIATED,
    WAIVED
}

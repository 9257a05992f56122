package io.litige.api.query.face;

public enum ApprovalStatus {
    PENDING,
    GRANTED,
    REFUSED
}

package io.litige.api.query.face;

public enum RemedyStatus {
    OWED,
    EXECUTED,
    WAIVED,
    REPLACED
}

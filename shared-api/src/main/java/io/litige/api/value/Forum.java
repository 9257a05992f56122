package io.litige.api.value;

/** Who decided a dispute outside the company. */
public enum Forum {
    MEDIATOR,
    COURT
}

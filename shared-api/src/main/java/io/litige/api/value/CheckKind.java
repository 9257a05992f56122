package io.litige.api.value;

/** When the customer was asked whether it is solved (requirements 93 and 94). */
public enum CheckKind {
    IMMEDIATE,
    DELAYED
}

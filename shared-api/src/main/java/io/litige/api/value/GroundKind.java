package io.litige.api.value;

/** Nature of one ground (requirements 1 to 3). */
public enum GroundKind {
    FINANCIAL,
    OPERATIONAL,
    COMMUNICATION
}

package io.litige.api.value;

/** A running time target (lifecycle, clocks). */
public enum ClockKind {
    ACKNOWLEDGEMENT(false),
    FIRST_ANSWER(false),
    NEXT_UPDATE(false),
    RESOLUTION(true);

    private final boolean pausable;

    ClockKind(boolean pausable) {
        this.pausable = pausable;
    }

    /** Whether it stands still while we wait for the customer's side; what the customer is owed anyway runs on (row 72). */
    public boolean pausable() {
        return pausable;
    }
}

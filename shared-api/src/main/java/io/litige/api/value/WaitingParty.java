package io.litige.api.value;

/** Who owes us an answer. Only waiting for the customer's own side pauses clocks (requirements 36 and 72). */
public enum WaitingParty {
    CUSTOMER(true),
    REPRESENTATIVE(true),
    THIRD_PARTY(false);

    private final boolean pauses;

    WaitingParty(boolean pauses) {
        this.pauses = pauses;
    }

    /** Whether waiting for them pauses the clocks that can be paused. */
    public boolean pauses() {
        return pauses;
    }
}

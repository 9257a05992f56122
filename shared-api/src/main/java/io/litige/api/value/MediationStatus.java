package io.litige.api.value;

import java.util.EnumSet;
import java.util.Set;

/** Where a mediation stands (requirement 85); independent of the dispute's phase. */
public enum MediationStatus {
    NONE,
    /** The customer turned to the mediator, who has not said yet whether to take it. */
    REQUESTED,
    ADMISSIBLE,
    INADMISSIBLE,
    /** The company takes part. */
    RUNNING,
    /** The mediator proposed a solution. */
    PROPOSAL,
    ENDED;

    private static final Set<MediationStatus> GOING_ON = EnumSet.of(REQUESTED, ADMISSIBLE, RUNNING, PROPOSAL);

    /** Whether somebody still waits for somebody. */
    public boolean goesOn() {
        return GOING_ON.contains(this);
    }
}

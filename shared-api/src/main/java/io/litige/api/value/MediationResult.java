package io.litige.api.value;

/** How a mediation ended. */
public enum MediationResult {
    /** Both sides accepted the mediator's proposal. */
    SETTLED,
    /** A side refused the proposal, or there was none. */
    FAILED,
    /** A side left, which either may at any time (C. conso. R612-2). */
    WITHDRAWN,
    /** The company did not take part, or let the time for its answer pass. */
    COMPANY_DECLINED,
    /** The mediator's time ran out. */
    TIME_OVER
}

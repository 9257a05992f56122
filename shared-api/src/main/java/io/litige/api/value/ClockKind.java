package io.litige.api.value;

import java.util.EnumSet;
import java.util.Set;

/** A running time target (lifecycle, clocks). */
public enum ClockKind {
    ACKNOWLEDGEMENT(false),
    FIRST_ANSWER(false),
    NEXT_UPDATE(false),
    RESOLUTION(true),
    /** The mediator says whether the case is taken: three weeks (C. conso. L612-2). */
    MEDIATION_NOTICE(false),
    /** The company answers the mediator (Dir. (EU) 2025/2647). */
    MEDIATOR_REPLY(false),
    /** The mediation ends: 90 days, unless the mediator extends it (C. conso. R612-5). */
    MEDIATION_90D(false),
    /** A person who asked for a right of theirs is answered: one month, or three (GDPR, article 12(3)). */
    SUBJECT_REQUEST(false);

    private static final Set<ClockKind> LEGAL =
            EnumSet.of(MEDIATION_NOTICE, MEDIATOR_REPLY, MEDIATION_90D, SUBJECT_REQUEST);

    private final boolean pausable;

    ClockKind(boolean pausable) {
        this.pausable = pausable;
    }

    /** Whether it stands still while we wait for the customer's side; what the customer is owed anyway runs on (row 72). */
    public boolean pausable() {
        return pausable;
    }

    /** Set by law: it neither pauses nor shrinks, and does not end with the dispute's own phases. */
    public boolean isLegal() {
        return LEGAL.contains(this);
    }
}

package io.litige.api.value;

import java.util.EnumSet;
import java.util.Set;

/** Where the customer threatens to take it (requirement 20). */
public enum ThreatKind {
    MEDIA,
    REVIEW,
    REGULATOR,
    COURT,
    /** Leaving for a competitor. */
    CHURN;

    private static final Set<ThreatKind> PUBLIC = EnumSet.of(MEDIA, REVIEW);

    /** Whether carrying it out would make the dispute public. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}

package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * How high it was taken, and who looks at it from outside.
 *
 * @param level 0 to 3
 * @param receiver who took it up at that level; null at level 0
 * @param reviewer somebody who had done nothing on it (requirement 41)
 * @param voidRequestedBy who says that it was opened by mistake
 */
public record EscalationState(
        int level,
        @Nullable AgentId receiver,
        @Nullable AgentId reviewer,
        @Nullable Review review,
        @Nullable AgentId voidRequestedBy) {
    public static final EscalationState NONE = new EscalationState(0, null, null, null, null);
}

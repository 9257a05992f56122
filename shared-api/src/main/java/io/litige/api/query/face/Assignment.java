package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.AssignmentKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param participants everybody who owned it or was asked to
 */
public record Assignment(
        String team,
        @Nullable AgentId owner,
        @Nullable AssignmentKind kind,
        @Nullable Instant since,
        @Nullable Transfer transfer,
        Set<AgentId> participants) {
    public Assignment {
        participants = Set.copyOf(participants);
    }
}

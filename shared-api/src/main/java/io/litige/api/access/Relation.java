package io.litige.api.access;

import io.litige.api.value.AgentId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ties people to one dispute.
 *
 * @param team the team whose queue it stands in
 * @param participants everybody named on it: earlier owners, receivers of transfers
 */
public record Relation(String team, @Nullable AgentId owner, Set<AgentId> participants) {
    public Relation {
        participants = Set.copyOf(participants);
    }
}

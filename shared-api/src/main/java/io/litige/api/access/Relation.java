package io.litige.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.litige.api.value.AgentId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ties people to one dispute.
 *
 * @param team the team whose queue it stands in
 * @param participants everybody named on it: earlier owners, receivers of transfers
 * @param departments teams that were asked to contribute
 * @param informed who is to know, as long as they are
 */
public record Relation(
        String team,
        @Nullable AgentId owner,
        Set<AgentId> participants,
        Set<String> departments,
        Set<AgentId> informed) {
    @JsonCreator
    public Relation {
        participants = Set.copyOf(participants);
        // One written before departments were asked.
        departments = Set.copyOf(Objects.requireNonNullElse(departments, Set.of()));
        informed = Set.copyOf(Objects.requireNonNullElse(informed, Set.of()));
    }

    /** Nobody is merely informed. */
    public Relation(String team, @Nullable AgentId owner, Set<AgentId> participants, Set<String> departments) {
        this(team, owner, participants, departments, Set.of());
    }

    /** No department was asked. */
    public Relation(String team, @Nullable AgentId owner, Set<AgentId> participants) {
        this(team, owner, participants, Set.of());
    }
}

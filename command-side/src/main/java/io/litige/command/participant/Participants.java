package io.litige.command.participant;

import io.litige.api.command.ParticipantCommand;
import io.litige.api.command.ParticipantCommand.AddParticipant;
import io.litige.api.command.ParticipantCommand.RemoveParticipant;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.event.ParticipantEvent.ParticipantRemoved;
import io.litige.api.value.AgentId;
import io.litige.api.value.ParticipantRole;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Named participants (requirement 35); those who follow from what happened are in no state of their own.
 *
 * @param added ever
 * @param present by id
 */
public record Participants(int added, Map<String, Named> present) {
    public static final Participants NONE = new Participants(0, Map.of());

    private static final Set<ParticipantRole> NAMED =
            new TreeSet<>(Set.of(ParticipantRole.INFORMED, ParticipantRole.MEDIATOR_CONTACT));

    /**
     * @param agent absent for somebody outside
     */
    public record Named(ParticipantRole role, @Nullable AgentId agent) {}

    public List<DisputeEvent> decide(ParticipantCommand command, Handling handling) {
        return List.of(
                switch (command) {
                    case AddParticipant c -> add(c, handling);
                    case RemoveParticipant c -> {
                        var named = Checks.known(present, c.participant(), Code.PARTICIPANT_NOT_FOUND, "participant");
                        yield new ParticipantRemoved(
                                c.disputeId(), handling.act(), c.participant(), named.role(), named.agent());
                    }
                });
    }

    public Participants evolve(DisputeEvent event) {
        return switch (event) {
            case ParticipantAdded e ->
                new Participants(added + 1, Grow.plus(present, e.id(), new Named(e.role(), e.agent())));
            case ParticipantRemoved e -> {
                var rest = new LinkedHashMap<>(present);
                rest.remove(e.id());
                yield new Participants(added, Map.copyOf(rest));
            }
            default -> this;
        };
    }

    private ParticipantAdded add(AddParticipant c, Handling handling) {
        boolean colleague = c.role() == ParticipantRole.INFORMED;
        new Violations()
                .when(
                        !NAMED.contains(c.role()),
                        Code.PARTICIPANT_ROLE_DERIVED,
                        Map.of("role", c.role(), "allowed", Checks.joined(NAMED)))
                .when(
                        NAMED.contains(c.role()) && (colleague != (c.agent() != null) || colleague == named(c)),
                        Code.PARTICIPANT_INCOMPLETE,
                        Map.of("role", c.role(), "allowed", colleague ? "agent, and no name" : "name, and no agent"))
                .when(
                        colleague && informed(c.agent()),
                        Code.PARTICIPANT_PRESENT,
                        Map.of("role", c.role(), "agent", String.valueOf(c.agent())))
                .reject();
        return new ParticipantAdded(
                c.disputeId(),
                handling.act(),
                "Z" + (added + 1),
                c.role(),
                c.agent(),
                handling.personalIfAny(c.name()),
                handling.personalIfAny(c.contact()));
    }

    private static boolean named(AddParticipant c) {
        return c.name() != null && !c.name().isBlank();
    }

    private boolean informed(@Nullable AgentId agent) {
        return present.values().stream().anyMatch(named -> Objects.equals(named.agent(), agent));
    }
}

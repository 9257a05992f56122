package io.litige.api.query;

import io.litige.api.value.AgentId;
import io.litige.api.value.ParticipantRole;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, and as what (requirement 35).
 *
 * @param agent a colleague; null for a team, a department or somebody outside
 * @param unit team, department or body they take part for, where there is one
 * @param id of a named participant, such as {@code Z1}; null for those who follow from what happened
 * @param name of somebody outside
 * @param until when they ceased to; null while they take part
 */
public record ParticipantState(
        ParticipantRole role,
        @Nullable AgentId agent,
        @Nullable String unit,
        @Nullable String id,
        @Nullable Protected name,
        @Nullable Protected contact,
        Instant since,
        @Nullable Instant until) {
    /** Somebody who follows from what happened. */
    public static ParticipantState of(
            ParticipantRole role, @Nullable AgentId agent, @Nullable String unit, Instant at) {
        return new ParticipantState(role, agent, unit, null, null, null, at, null);
    }

    public ParticipantState until(Instant end) {
        return new ParticipantState(role, agent, unit, id, name, contact, since, end);
    }

    public boolean present() {
        return until == null;
    }
}

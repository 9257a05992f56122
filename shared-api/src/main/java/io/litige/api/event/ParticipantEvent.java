package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ParticipantRole;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** Participants somebody named; the others follow from what they did (requirement 35). */
public sealed interface ParticipantEvent extends DisputeEvent {
    /**
     * @param id {@code Z1}, {@code Z2}… within the dispute
     * @param agent a colleague; absent for somebody outside
     */
    @EventName("participant-added")
    record ParticipantAdded(
            DisputeId disputeId,
            Act act,
            String id,
            ParticipantRole role,
            @Nullable AgentId agent,
            @Nullable Protected name,
            @Nullable Protected contact)
            implements ParticipantEvent {}

    @EventName("participant-removed")
    record ParticipantRemoved(
            DisputeId disputeId,
            Act act,
            String id,
            ParticipantRole role,
            @Nullable AgentId agent) implements ParticipantEvent {}
}

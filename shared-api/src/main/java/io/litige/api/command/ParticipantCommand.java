package io.litige.api.command;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ParticipantRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Who takes part besides those who act (requirement 35). */
public sealed interface ParticipantCommand extends DisputeCommand {
    /**
     * Names a colleague who is to know of the dispute, or somebody at the mediator's. Other roles follow from acts.
     *
     * @param role INFORMED or MEDIATOR_CONTACT
     * @param agent the colleague, for INFORMED; may see the dispute from now on
     * @param name of the contact, for MEDIATOR_CONTACT
     * @param contact how to reach them
     */
    record AddParticipant(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotNull ParticipantRole role,
            @Nullable AgentId agent,
            @Size(max = LINE) @Nullable String name,
            @Size(max = LINE) @Nullable String contact,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ParticipantCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }

    /**
     * A named participant takes part no longer.
     *
     * @param participant such as {@code Z1}
     */
    record RemoveParticipant(
            @TargetAggregateIdentifier DisputeId disputeId,
            @NotBlank @Size(max = REF) String participant,
            @Nullable Instant occurredAt,
            @Size(max = TEXT) @Nullable String why)
            implements ParticipantCommand {
        @Override
        public boolean needsVersion() {
            return false;
        }
    }
}

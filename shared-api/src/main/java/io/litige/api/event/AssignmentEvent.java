package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** Who answers for a dispute. Ownership never drops: the giver stays owner until a transfer is accepted (requirement 37). */
public sealed interface AssignmentEvent extends DisputeEvent {
    @EventName("owner-assigned")
    record OwnerAssigned(DisputeId disputeId, Act act, AgentId owner, String team, AssignmentKind kind)
            implements AssignmentEvent {}

    @EventName("transfer-offered")
    record TransferOffered(
            DisputeId disputeId,
            Act act,
            AgentId to,
            String team,
            @Nullable Protected note) implements AssignmentEvent {}

    @EventName("transfer-accepted")
    record TransferAccepted(DisputeId disputeId, Act act, AgentId owner, String team) implements AssignmentEvent {}
}

package io.litige.command.lifecycle;

import io.litige.api.command.LifecycleCommand.ConfirmVoid;
import io.litige.api.command.LifecycleCommand.VoidDispute;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LifecycleEvent.VoidRequested;
import io.litige.api.value.AgentId;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dispute opened by mistake is voided by two persons, and stays on record. */
public record Voiding(@Nullable AgentId requestedBy) {
    public static final Voiding NONE = new Voiding(null);

    public List<DisputeEvent> request(VoidDispute c, Handling handling) {
        return List.of(new VoidRequested(c.disputeId(), handling.act(), handling.text(c.reason())));
    }

    public List<DisputeEvent> confirm(ConfirmVoid c, Handling handling) {
        if (requestedBy == null) {
            throw Rejected.because(Code.VOID_NOT_REQUESTED, Map.of("allowed", "VoidDispute first, by another person"));
        }
        Rejected.when(
                requestedBy.equals(handling.actor().id()),
                Code.CONFIRMER_IS_REQUESTER,
                Map.of("requester", requestedBy, "allowed", "another supervisor"));
        return List.of(new DisputeVoided(c.disputeId(), handling.act(), requestedBy));
    }

    public Voiding evolve(DisputeEvent event) {
        return event instanceof VoidRequested e ? new Voiding(e.act().actor()) : this;
    }
}

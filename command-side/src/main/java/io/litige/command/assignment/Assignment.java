package io.litige.command.assignment;

import io.litige.api.command.AssignmentCommand;
import io.litige.api.command.AssignmentCommand.AcceptTransfer;
import io.litige.api.command.AssignmentCommand.AssignOwner;
import io.litige.api.command.AssignmentCommand.Claim;
import io.litige.api.command.AssignmentCommand.OfferTransfer;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssignmentEvent;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.AssignmentEvent.TransferOffered;
import io.litige.api.event.DisputeEvent;
import io.litige.api.value.AgentId;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.Role;
import io.litige.command.facts.Certified;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The transfer waiting for acceptance, if any. Who owns the dispute stands in its relation: ownership never drops
 * (requirement 37).
 */
public record Assignment(
        @Nullable AgentId receiver, @Nullable String receivingTeam) {
    /** No transfer is waiting. */
    public static final Assignment SETTLED = new Assignment(null, null);

    public List<DisputeEvent> decide(AssignmentCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case Claim c -> claim(c, dispute, handling);
                    case AssignOwner c -> assign(c, dispute, handling);
                    case OfferTransfer c -> offer(c, dispute, handling);
                    case AcceptTransfer c -> accept(c, dispute, handling);
                });
    }

    public Assignment evolve(DisputeEvent event) {
        return event instanceof AssignmentEvent e ? evolve(e) : this;
    }

    private static Assignment evolve(AssignmentEvent event) {
        return switch (event) {
            case TransferOffered e -> new Assignment(e.to(), e.team());
            case OwnerAssigned e -> SETTLED;
            case TransferAccepted e -> SETTLED;
        };
    }

    private static OwnerAssigned claim(Claim c, DisputeFacts dispute, Handling handling) {
        var owner = dispute.relation().owner();
        if (owner != null) {
            throw Rejected.because(Code.ALREADY_OWNED, Map.of("owner", owner));
        }
        Certified.owner(handling.actor().id(), dispute.relation().team(), dispute, handling);
        return new OwnerAssigned(
                c.disputeId(),
                handling.act(),
                handling.actor().id(),
                dispute.relation().team(),
                AssignmentKind.CLAIMED);
    }

    private static OwnerAssigned assign(AssignOwner c, DisputeFacts dispute, Handling handling) {
        var team = Objects.requireNonNullElse(c.team(), dispute.relation().team());
        Certified.owner(c.owner(), team, dispute, handling);
        return new OwnerAssigned(c.disputeId(), handling.act(), c.owner(), team, AssignmentKind.ASSIGNED);
    }

    private static TransferOffered offer(OfferTransfer c, DisputeFacts dispute, Handling handling) {
        var owner = dispute.relation().owner();
        if (owner == null) {
            throw Rejected.because(Code.NOT_OWNED, Map.of("allowed", "claim it, or let a supervisor name an owner"));
        }
        var actor = handling.actor();
        Rejected.when(
                !owner.equals(actor.id()) && !actor.has(Role.SUPERVISOR),
                Code.ACTION_NOT_PERMITTED,
                Map.of(
                        "action",
                        "OfferTransfer",
                        "yourRoles",
                        Checks.joined(actor.roles().stream().sorted().toList()),
                        "allowedRoles",
                        "the owner, or " + Role.SUPERVISOR));
        Rejected.when(owner.equals(c.to()), Code.ALREADY_OWNED, Map.of("owner", owner));
        var team = Objects.requireNonNullElse(c.team(), dispute.relation().team());
        Certified.owner(c.to(), team, dispute, handling);
        return new TransferOffered(c.disputeId(), handling.act(), c.to(), team, handling.textIfAny(c.note()));
    }

    private TransferAccepted accept(AcceptTransfer c, DisputeFacts dispute, Handling handling) {
        if (receiver == null || receivingTeam == null) {
            throw Rejected.because(Code.NO_TRANSFER_OFFERED, Map.of("allowed", "the owner offers a transfer first"));
        }
        Rejected.when(!receiver.equals(handling.actor().id()), Code.NOT_THE_RECEIVER, Map.of("receiver", receiver));
        Certified.owner(receiver, receivingTeam, dispute, handling);
        return new TransferAccepted(c.disputeId(), handling.act(), receiver, receivingTeam);
    }
}

package io.litige.command.dispute;

import io.litige.api.access.Access;
import io.litige.api.access.Call;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.LifecycleCommand.FixAtOnce;
import io.litige.api.command.LifecycleCommand.OpenDisputeFromSignal;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.Registration;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.query.GesturePalette;
import io.litige.api.value.Act;
import io.litige.api.value.CustomerId;
import io.litige.api.value.Protected;
import io.litige.command.facts.Desk;
import io.litige.command.facts.Handling;
import io.litige.command.lifecycle.Opening;
import io.litige.command.negotiation.Means;
import io.litige.command.severity.Assessing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The path every command takes: through the {@link Gate} to the topic that decides. */
final class Handler {
    private Handler() {}

    /**
     * @param dispute null when there is none yet
     * @return the events to record, at least one; those of another dispute after its own
     */
    static List<DisputeEvent> decide(@Nullable Dispute dispute, DisputeCommand command, Call call, Desk desk) {
        return dispute == null ? open(command, call, desk) : go(dispute, command, call, desk);
    }

    private static List<DisputeEvent> go(Dispute dispute, DisputeCommand command, Call call, Desk desk) {
        Gate.permission(command, call.actor(), dispute.relation());
        Rejected.when(
                registration(command) != null,
                Code.ALREADY_REGISTERED,
                Map.of("dispute", dispute.id(), "reference", dispute.id().reference(), "phase", dispute.phase()));
        Gate.version(command, call, dispute.version());
        var handling = handling(command, call, desk, dispute.identity().customer());
        Gate.notBefore(dispute.identity().receivedAt(), command, handling.occurredAt());
        Gate.phase(command, dispute);
        var decided = dispute.decide(command, handling);
        List<DisputeEvent> events =
                new ArrayList<>(Assessing.complete(dispute.gravity(), of(dispute, decided, true), handling));
        var elsewhere = of(dispute, decided, false);
        boolean born = !elsewhere.isEmpty() && elsewhere.getFirst() instanceof DisputeRegistered;
        events.addAll(born ? Assessing.complete(null, elsewhere, handling) : elsewhere);
        return events;
    }

    private static List<DisputeEvent> of(Dispute dispute, List<DisputeEvent> decided, boolean own) {
        return decided.stream()
                .filter(event -> own == event.disputeId().equals(dispute.id()))
                .toList();
    }

    private static List<DisputeEvent> open(DisputeCommand command, Call call, Desk desk) {
        var registration = registration(command);
        if (registration == null) {
            throw Gate.notFound(command.disputeId());
        }
        Gate.permission(command, call.actor(), null);
        var customer = CustomerId.ofReference(registration.customer().ref());
        var handling = handling(command, call, desk, customer);
        boolean owned = command instanceof FixAtOnce || (command instanceof RegisterDispute c && c.takeOwnership());
        var opened = Opening.decide(command.disputeId(), registration, owned, handling);
        List<DisputeEvent> events = new ArrayList<>(Assessing.complete(null, opened, handling));
        if (command instanceof FixAtOnce) {
            events.addAll(replay(events).decide(command, handling));
        }
        return events;
    }

    /** What the caller may still give; whoever may not decide is refused as for an offer. */
    static GesturePalette palette(Dispute dispute, Call call, Desk desk) {
        Gate.permission(dispute.id(), Step.MAKE_PROPOSAL, call.actor(), dispute.relation());
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var act = new Act(
                call.actor().id(),
                Access.actingRole(call.actor(), Step.MAKE_PROPOSAL.action()),
                call.channel(),
                call.requestId(),
                null,
                now,
                now);
        return Means.of(dispute, new Handling(call, act, dispute.identity().customer(), desk));
    }

    private static @Nullable Registration registration(DisputeCommand command) {
        return switch (command) {
            case RegisterDispute c -> c.dispute();
            case FixAtOnce c -> c.dispute();
            case OpenDisputeFromSignal c -> c.registration();
            default -> null;
        };
    }

    private static Handling handling(DisputeCommand command, Call call, Desk desk, CustomerId customer) {
        // Milliseconds: every store and every reader keeps them.
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var actor = call.actor();
        var act = new Act(
                actor.id(),
                Access.actingRole(actor, Step.of(command).action()),
                Objects.requireNonNullElse(command.channel(), call.channel()),
                call.requestId(),
                command.why() == null ? null : Protected.freeText(customer, command.why()),
                Gate.occurredAt(command, now),
                now);
        return new Handling(call, act, customer, desk);
    }

    private static Dispute replay(List<DisputeEvent> events) {
        var dispute = Dispute.opened((DisputeRegistered) events.getFirst(), 0);
        for (int version = 1; version < events.size(); version++) {
            dispute = dispute.evolve(events.get(version), version);
        }
        return dispute;
    }
}

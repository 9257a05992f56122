package io.litige.bench.load;

import io.litige.api.command.AssignmentCommand.Claim;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.command.DisputeCommand;
import io.litige.api.command.LifecycleCommand.CloseDispute;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.LifecycleCommand.WithdrawDispute;
import io.litige.api.command.Registration;
import io.litige.api.value.Channel;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import io.litige.api.value.Outcome;
import io.litige.api.value.PartyType;
import io.litige.bench.stage.Litige;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Lives a handful of stories through the product. Words in capitals stand for what differs from dispute to dispute. */
final class Stories {
    static final String CUSTOMER = "BENCH-CUSTOMER";
    static final String PRODUCT = "BENCH-PRODUCT";
    static final String CAUSE = "BENCH-CAUSE";
    static final String SITE = "BENCH-SITE";

    private static final long BETWEEN_STEPS_NANOS = 5_000_000;

    /**
     * One that was lived through.
     *
     * @param versions last version of each step; events of one command are one step
     */
    record Lived(DisputeId id, List<Long> versions) {
        Lived {
            versions = List.copyOf(versions);
        }
    }

    private final Litige litige;

    Stories(Litige litige) {
        this.litige = litige;
    }

    /** Open ones: nobody's, somebody's, and one in the middle of its work. */
    List<Lived> open() {
        return List.of(
                live(List.of()),
                live(List.of(Stories::claim)),
                live(List.of(Stories::claim, Stories::communication, Stories::communication)));
    }

    /** Ended ones: withdrawn, and closed. */
    List<Lived> ended() {
        return List.of(
                live(List.of(Stories::withdraw)),
                live(List.of(Stories::withdraw)),
                live(List.of(Stories::communication, Stories::withdraw, Stories::close)));
    }

    private Lived live(List<Function<DisputeId, DisputeCommand>> steps) {
        var id = new DisputeId(UUID.randomUUID());
        var versions = new ArrayList<Long>();
        versions.add(litige.send(register(id)).version());
        for (var step : steps) {
            // Steps are told apart by their times.
            LockSupport.parkNanos(BETWEEN_STEPS_NANOS);
            var command = step.apply(id);
            versions.add(litige.send(command, command.needsVersion() ? versions.getLast() : null)
                    .version());
        }
        return new Lived(id, versions);
    }

    private static RegisterDispute register(DisputeId id) {
        var ground = new Registration.Claim(
                GroundKind.COMMUNICATION, null, null, null, CommunicationFailing.NO_REPLY, CAUSE);
        var registration = new Registration(
                new Registration.Customer(CUSTOMER, null, null),
                PartyType.CONSUMER,
                null,
                Channel.PHONE,
                "care",
                JourneyStage.AFTER_SALES,
                PRODUCT,
                SITE,
                null,
                "No reply to three letters",
                "I wrote three times and nobody answered.",
                null,
                List.of(ground),
                null);
        return new RegisterDispute(id, registration, false, null, null);
    }

    private static Claim claim(DisputeId id) {
        return new Claim(id, null, null);
    }

    private static RecordCommunication communication(DisputeId id) {
        return new RecordCommunication(
                id,
                Direction.OUTBOUND,
                Channel.PHONE,
                null,
                null,
                "Told the customer what we found.",
                true,
                null,
                null,
                null,
                null,
                null);
    }

    private static WithdrawDispute withdraw(DisputeId id) {
        return new WithdrawDispute(id, "It is settled.", null, null);
    }

    private static CloseDispute close(DisputeId id) {
        var none = new Cost(CostType.NONE, Money.euros("0.00"));
        return new CloseDispute(id, Outcome.values()[0], null, List.of(none), null, null);
    }
}

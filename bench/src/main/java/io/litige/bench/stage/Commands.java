package io.litige.bench.stage;

import io.litige.api.command.AssessmentCommand.IdentifyOrigin;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.LifecycleCommand.WithdrawDispute;
import io.litige.api.command.Registration;
import io.litige.api.value.Channel;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.OriginKind;
import io.litige.api.value.PartyType;
import java.util.List;

/** The commands that are sent, over and over. */
public final class Commands {
    /** Of an agent's note, usual in length. */
    public static final String NOTE = "I told the customer that the carrier answers by Thursday and that I call back. ";

    private Commands() {}

    /** One event with a text that is encrypted. */
    public static RecordCommunication communication(DisputeId dispute) {
        return new RecordCommunication(
                dispute, Direction.INBOUND, Channel.PHONE, null, null, NOTE, null, null, null, null, null, null);
    }

    /** One event without any text to encrypt: the least a command does. */
    public static IdentifyOrigin origin(DisputeId dispute) {
        return new IdentifyOrigin(
                dispute, "G1", OriginKind.DELIVERY, "DLV-88", "CARRIER_HANDLING", null, null, null, null);
    }

    /** Three events: registered, clocks started, severity assessed. */
    public static RegisterDispute register(DisputeId dispute) {
        var ground = new Registration.Claim(
                GroundKind.COMMUNICATION, null, null, null, CommunicationFailing.NO_REPLY, "NO_REPLY");
        return new RegisterDispute(
                dispute,
                new Registration(
                        new Registration.Customer("BENCH-" + dispute, null, null),
                        PartyType.CONSUMER,
                        null,
                        Channel.PHONE,
                        "care",
                        JourneyStage.DELIVERY,
                        "WASHER-7",
                        null,
                        null,
                        "No reply to three letters",
                        "I wrote three times and nobody answered.",
                        null,
                        List.of(ground),
                        null),
                false,
                null,
                null);
    }

    public static WithdrawDispute withdraw(DisputeId dispute) {
        return new WithdrawDispute(dispute, "It is settled.", null, null);
    }
}

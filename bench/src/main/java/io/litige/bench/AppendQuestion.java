package io.litige.bench;

import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.Registration;
import io.litige.api.value.Channel;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.GroundKind;
import io.litige.api.value.PartyType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a command costs beyond the one insert it cannot do without. Ours: a communication recorded on one of many warm
 * disputes, with every guard, its texts encrypted, one event appended. Control: the row of such an event, bytes and
 * all, inserted into a table of the same shape.
 */
final class AppendQuestion implements Question {
    private static final int MOST_CLIENTS = 8;
    private static final int DISPUTES_PER_CLIENT = 200;
    private static final String TEXT =
            "I told the customer that the carrier answers by Thursday and that I call back. ";

    private final Litige litige;
    private final InsertControl control;
    private final List<List<DisputeId>> disputes = new ArrayList<>();
    private final AtomicInteger[] turns = new AtomicInteger[MOST_CLIENTS];

    private AppendQuestion(Litige litige) throws SQLException {
        this.litige = litige;
        for (int client = 0; client < MOST_CLIENTS; client++) {
            turns[client] = new AtomicInteger();
            List<DisputeId> own = new ArrayList<>();
            for (int i = 0; i < DISPUTES_PER_CLIENT; i++) {
                own.add(register());
            }
            disputes.add(own);
        }
        record(0);
        this.control = InsertControl.likeLastEvent(litige, MOST_CLIENTS);
    }

    static Question open() throws Exception {
        var litige = Litige.start();
        try {
            return new AppendQuestion(litige);
        } catch (SQLException | RuntimeException e) {
            litige.close();
            throw e;
        }
    }

    @Override
    public List<Contest> contests() {
        return List.of(contest(1), contest(MOST_CLIENTS));
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("disputes", String.valueOf(MOST_CLIENTS * DISPUTES_PER_CLIENT));
        settings.putAll(control.settings());
        return settings;
    }

    @Override
    public void close() throws Exception {
        control.close();
        litige.close();
    }

    private Contest contest(int clients) {
        return new Contest(
                "record a communication (1 event)",
                clients,
                this::record,
                "single-row insert of the same bytes, JDBC",
                control,
                "commands/s");
    }

    private void record(int client) {
        var own = disputes.get(client);
        var dispute = own.get(turns[client].getAndIncrement() % own.size());
        litige.send(new RecordCommunication(
                dispute, Direction.OUTBOUND, Channel.PHONE, null, null, TEXT, true, null, null, null, null, null));
    }

    private DisputeId register() {
        var id = new DisputeId(UUID.randomUUID());
        var customer = new Registration.Customer("BENCH-" + id, null, null);
        var ground =
                new Registration.Claim(GroundKind.COMMUNICATION, null, null, null, CommunicationFailing.NO_REPLY, null);
        litige.send(new RegisterDispute(
                id,
                new Registration(
                        customer,
                        PartyType.CONSUMER,
                        null,
                        Channel.PHONE,
                        "care",
                        null,
                        null,
                        null,
                        null,
                        "No reply to three letters",
                        "I wrote three times and nobody answered.",
                        null,
                        List.of(ground),
                        null),
                false,
                null,
                null));
        return id;
    }
}

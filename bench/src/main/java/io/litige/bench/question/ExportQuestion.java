package io.litige.bench.question;

import io.litige.api.value.DisputeId;
import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.Stopwatch;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Sealing;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

/** The whole record of one long dispute, for people and for courts, against its bare rows. */
final class ExportQuestion implements Question {
    private static final int EVENTS = 1_000;
    private static final int PAGE = 500;
    private static final double MEDIAN = 50;

    private final Setting setting;
    private final Api legal;
    private final Connection connection;
    private final DisputeId dispute;

    private ExportQuestion(Setting setting) throws Exception {
        this.setting = setting;
        var litige = setting.litige();
        var herd = Herd.open(litige, 1);
        herd.gather();
        this.dispute = herd.head(0).id();
        long version = herd.head(0).version();
        while (version < EVENTS - 2) {
            version = litige.send(Commands.communication(dispute)).version();
        }
        new Sealing(litige).follow(true);
        this.legal = new Api(litige.port(), litige.home(), "demo-legal");
        this.connection = litige.connect();
    }

    static Question open(Options options) throws Exception {
        return Setting.with(options, ExportQuestion::new);
    }

    @Override
    public List<Heat> heats() {
        var copy = new Stopwatch("COPY of the same rows", MEDIAN, this::copy);
        Work pages = client -> {
            for (int from = 0; from < EVENTS; from += PAGE) {
                legal.download("/disputes/" + dispute + "/timeline?language=en&limit=" + PAGE + "&from=" + from);
            }
        };
        Work bundle = client -> {
            var asked = asked();
            var export = asked.get("created").get(0).stringValue();
            legal.download(
                    "/disputes/" + dispute + "/exports/" + export + "/file",
                    dispute + "@" + asked.get("version").asLong());
        };
        return List.of(Heat.of(
                new Contest(
                        "timeline of 1 000 events, JSON (HTTP)", 1, new Stopwatch("JSON", MEDIAN, pages), copy, "ms"),
                new Contest(
                        "its export, from the request to the last byte: sealed, proven, PDF, verified (HTTP)",
                        1,
                        new Stopwatch("ZIP", MEDIAN, bundle),
                        copy,
                        "ms")));
    }

    /** One more export; each leaves two events in what the next one holds. */
    private JsonNode asked() throws Exception {
        return legal.post(
                "/disputes/" + dispute + "/exports",
                "{\"profile\": \"MEDIATOR\", \"language\": \"en\", \"purpose\": \"Measuring\"}");
    }

    private void copy(int client) throws Exception {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select * from store.event where aggregate = '" + dispute
                                + "' order by sequence) to stdout",
                        OutputStream.nullOutputStream());
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        return setting.conditions();
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        legal.close();
        setting.close();
    }
}

package io.litige.bench.question;

import io.litige.api.value.DisputeId;
import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Commands;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Lines of a file of disputes against the same registrations sent one by one through the bus. */
final class ImportQuestion implements Question {
    private static final int LINES_PER_SECOND = 1_000;
    private static final long LOOK_EVERY_NANOS = 50_000_000;
    private static final String BOUNDARY = "bench-boundary";
    private static final String FIELD =
            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    private static final String FILE = "--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n";
    private static final String HEADER =
            "key,customer,party_type,occurred_at,summary,statement,ground_kind,failing,cause,product\n";

    private final Setting setting;
    private final Api api;

    private ImportQuestion(Setting setting) throws Exception {
        this.setting = setting;
        setting.litige().views(false);
        this.api = new Api(setting.litige().port(), setting.litige().home(), "demo-integration");
    }

    static Question open(Options options) throws Exception {
        return Setting.with(options, ImportQuestion::new);
    }

    @Override
    public List<Heat> heats() {
        var ours = new Entrant() {
            @Override
            public String name() {
                return "import";
            }

            @Override
            public void warm(Duration atMost) throws Exception {
                measure(atMost.dividedBy(2));
            }

            @Override
            public double measure(Duration time) throws Exception {
                return run(Math.max(1, time.toSeconds()) * LINES_PER_SECOND);
            }
        };
        return List.of(Heat.of(
                new Contest("import a CSV of disputes", 8, ours, registering(8), "disputes/s"),
                new Contest("import a CSV of disputes", 64, ours, registering(64), "disputes/s")));
    }

    private Race registering(int clients) {
        Work work = client -> setting.litige().send(Commands.register(new DisputeId(UUID.randomUUID())));
        return new Race("registering through the bus", clients, work);
    }

    /** Lines per second from when the job was taken up until its last line was settled. */
    private double run(long lines) throws Exception {
        var body = FIELD.formatted("mapping", "litige") + FIELD.formatted("team", "care") + FILE + file(lines)
                + "\r\n--" + BOUNDARY + "--\r\n";
        var job =
                api.post("/imports", "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofString(body), null);
        var done = await(job.get("id").stringValue());
        if (done.get("taken").longValue() != lines) {
            throw new IllegalStateException("not every line was taken: " + done);
        }
        var begun = Instant.parse(done.get("startedAt").stringValue());
        var ended = Instant.parse(done.get("finishedAt").stringValue());
        return lines * 1e3 / Math.max(1, Duration.between(begun, ended).toMillis());
    }

    private JsonNode await(String job) throws Exception {
        while (true) {
            var status = api.get("/imports/" + job);
            if (status.get("state").stringValue().equals("DONE")) {
                return status;
            }
            if (status.get("state").stringValue().equals("REFUSED")) {
                throw new IllegalStateException("the file was refused: " + status);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private static String file(long lines) {
        var run = UUID.randomUUID();
        var csv = new StringBuilder(HEADER);
        for (long line = 0; line < lines; line++) {
            csv.append(run)
                    .append('-')
                    .append(line)
                    .append(",CUST-")
                    .append(run)
                    .append('-')
                    .append(line);
            csv.append(",CONSUMER,2026-01-05T09:00:00Z,No reply to three letters,");
            csv.append("I wrote three times and nobody answered.,COMMUNICATION,NO_REPLY,NO_REPLY,WASHER-7\n");
        }
        return csv.toString();
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        return setting.conditions();
    }

    @Override
    public void close() throws IOException, SQLException {
        api.close();
        setting.close();
    }
}

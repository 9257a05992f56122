package io.litige.bench.question;

import io.litige.bench.control.EventRow;
import io.litige.bench.control.Insert;
import io.litige.bench.control.JdbcInsert;
import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.OpenLoop;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Stopwatch;
import io.litige.bench.measure.Trial;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What the door costs: the same commands over HTTP and through the bus. Callers run in this process, too. */
final class HttpQuestion implements Question {
    private static final int CLIENTS = 32;
    private static final double P99 = 99;
    private static final double MILLI = 1e6;

    private final Setting setting;
    private final Api api;
    private final Herd herd;
    private final JdbcInsert insert;

    private HttpQuestion(Setting setting, Options options) throws Exception {
        this.setting = setting;
        var litige = setting.litige();
        litige.views(false);
        this.api = new Api(litige.port(), litige.home(), "demo-agent");
        this.herd = Herd.open(litige, options.herd());
        var sample = Herd.open(litige, 1);
        sample.gather();
        litige.send(Commands.communication(sample.head(0).id()));
        try (var connection = litige.connect()) {
            var row = Insert.lean(connection, "bench.lean", EventRow.newest(connection));
            this.insert = new JdbcInsert(litige, row, 1);
        }
    }

    static Question open(Options options) throws Exception {
        return Setting.with(options, setting -> new HttpQuestion(setting, options));
    }

    @Override
    public List<Heat> heats() {
        var ours = new Race("HTTP", CLIENTS, new HttpSenders(api, herd, CLIENTS));
        var bus = new Race(
                "the same commands through the bus",
                CLIENTS,
                new Senders(setting.litige(), herd, CLIENTS, false, Commands::communication));
        var load = OpenLoop.of(() -> ours.latest() / 2, herd.size(), new HttpSenders(api, herd, herd.size()));
        var p99 = new Trial<Histogram>(load).figure("p99", times -> times.getValueAtPercentile(P99) / MILLI);
        var commit = new Stopwatch("one JDBC insert and its commit, p50", 50, insert);
        return List.of(
                Heat.of(new Contest("record a communication (HTTP)", CLIENTS, ours, bus, "commands/s")),
                Heat.of(new Contest("p99 at half that load (HTTP)", 1, p99, commit, "ms")));
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        return setting.conditions();
    }

    @Override
    public void close() throws IOException, SQLException {
        insert.close();
        api.close();
        setting.close();
    }
}

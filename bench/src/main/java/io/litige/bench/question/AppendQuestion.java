package io.litige.bench.question;

import io.litige.api.value.DisputeId;
import io.litige.bench.control.EventRow;
import io.litige.bench.control.Insert;
import io.litige.bench.control.MessageDb;
import io.litige.bench.control.Pgbench;
import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.OpenLoop;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Stopwatch;
import io.litige.bench.measure.Trial;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * What a command costs beyond the one insert it cannot do without. Views stand still meanwhile, except in the row that
 * says otherwise.
 */
final class AppendQuestion implements Question {
    private static final String RATE = "commands/s";
    private static final String COMMUNICATION = "record a communication (bus)";
    private static final String LEAN = "our table";
    /** The single sender, who would take longest to make the product warm, comes last. */
    private static final int[] CLIENTS = {8, 64, 256, 1};

    private static final int MANY = 64;
    private static final double P99 = 99;
    private static final double MILLI = 1e6;
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Setting setting;
    private final Inserting inserting;
    private final Herd herd;
    private final Herd forgotten;
    private final List<PlainAxon> plain = new ArrayList<>();
    private final @Nullable Path messageDb;
    private final Insert lean;
    private final Insert stock;
    private final Insert leanest;
    private @Nullable Race busiest;

    private AppendQuestion(Setting setting, Options options) throws Exception {
        this.setting = setting;
        this.inserting = new Inserting(setting.litige(), options);
        this.herd = Herd.withdrawn(setting.litige(), options.herd());
        this.forgotten = Herd.forgotten(setting.litige(), options.herd());
        setting.litige().views(false);
        try (var connection = setting.litige().connect()) {
            var sample = Herd.withdrawn(setting.litige(), 1);
            sample.gather();
            setting.litige()
                    .send(Commands.origin(sample.head(0).id()), sample.head(0).version());
            this.leanest = Insert.lean(connection, "bench.leanest", EventRow.newest(connection));
            oneEvent(setting.litige(), sample.head(0).id());
            var row = EventRow.newest(connection);
            this.lean = Insert.lean(connection, "bench.lean", row);
            this.stock = Insert.stock(connection, "bench.stock", row);
        }
        this.messageDb = messageDb(options);
        var home = setting.directory().root();
        PlainAxon.start(setting.server(), home, false, options).ifPresent(plain::add);
        if (!plain.isEmpty()) {
            PlainAxon.start(setting.server(), home, true, options).ifPresent(plain::add);
        }
    }

    /** One insert is compared with one event: a command that recorded more would be compared with the wrong thing. */
    private static void oneEvent(Litige litige, DisputeId dispute) throws Exception {
        long before = litige.send(Commands.communication(dispute)).version();
        long after = litige.send(Commands.communication(dispute)).version();
        if (after != before + 1) {
            throw new IllegalStateException("a communication records " + (after - before) + " events");
        }
    }

    static Question open(Options options) throws Exception {
        return Setting.with(options, setting -> new AppendQuestion(setting, options));
    }

    @Override
    public List<Heat> heats() {
        try {
            var heats = new ArrayList<Heat>();
            for (int clients : CLIENTS) {
                heats.add(heat(clients));
            }
            heats.add(halfLoad());
            heats.add(following());
            return heats;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        var conditions = setting.conditions();
        conditions.put("bytes of a payload", bytes(lean, "payload") + ", without a text " + bytes(leanest, "payload"));
        conditions.put("disputes in memory", String.valueOf(herd.size()));
        return conditions;
    }

    @Override
    public Map<String, String> observed() throws Exception {
        var observed = new LinkedHashMap<String, String>();
        observed.put("WAL bytes per event", walPerEvent(bus("", MANY), "store.event"));
        observed.put("WAL bytes per row of the control", walPerEvent(inserting.rate(lean, MANY, LEAN), lean.table()));
        return observed;
    }

    private Heat heat(int clients) throws SQLException {
        var ours = bus(COMMUNICATION, clients);
        if (clients == MANY) {
            busiest = ours;
        }
        var contests = new ArrayList<Contest>();
        contests.add(new Contest(COMMUNICATION, clients, ours, inserting.rate(lean, clients, LEAN), RATE));
        contests.add(new Contest(COMMUNICATION, clients, ours, inserting.rate(stock, clients, "Axon's table"), RATE));
        var least = inserting.rate(leanest, clients, LEAN + ", no text");
        contests.add(new Contest("identify an origin (bus), no text", clients, origin(clients), least, RATE));
        contests.add(new Contest("append straight to the engine, no text", clients, engine(clients), least, RATE));
        for (var axon : plain) {
            contests.add(new Contest(COMMUNICATION, clients, ours, plain(axon, clients), RATE));
        }
        messages(clients).ifPresent(control -> contests.add(new Contest(COMMUNICATION, clients, ours, control, RATE)));
        return new Heat(contests);
    }

    private Heat following() throws SQLException {
        var row = COMMUNICATION + ", views following";
        var ours = new Following(setting.litige(), row, MANY, work(MANY));
        return Heat.of(new Contest(row, MANY, ours, inserting.rate(lean, MANY, LEAN), RATE));
    }

    /** How long a command takes when nobody is in a hurry, against one commit alone. */
    private Heat halfLoad() throws SQLException {
        var load = OpenLoop.of(() -> busiest == null ? 1 : busiest.latest() / 2, herd.size(), work(herd.size()));
        var p99 = new Trial<Histogram>(load)
                .figure("command, p99", histogram -> histogram.getValueAtPercentile(P99) / MILLI);
        var commit = new Stopwatch("one JDBC insert and its commit, p50", 50, inserting.jdbc(lean, 1));
        return Heat.of(new Contest("p99 at half the load of 64 senders (bus)", 1, p99, commit, "ms"));
    }

    private Race bus(String name, int clients) {
        return new Race(name, clients, work(clients));
    }

    private Senders work(int lanes) {
        return new Senders(setting.litige(), herd, lanes, false, Commands::communication);
    }

    private Race origin(int clients) {
        return new Race("origin", clients, new Senders(setting.litige(), herd, clients, true, Commands::origin));
    }

    private Race engine(int clients) {
        var engine = setting.litige().bean(EventStorageEngine.class);
        return new Race("engine", clients, new EngineAppends(engine, forgotten, clients));
    }

    private static Race plain(PlainAxon axon, int clients) {
        var name = "plain Axon, JDBC engine" + (axon.litige().database().endsWith("cached") ? ", with a cache" : "");
        return new Race(
                name, clients, new Senders(axon.litige(), axon.herd(), clients, false, Commands::communication));
    }

    private Optional<Entrant> messages(int clients) {
        if (messageDb == null || inserting.program().isEmpty()) {
            return Optional.empty();
        }
        var row = lean.bytes();
        Map<String, String> variables = new LinkedHashMap<>();
        row.forEach((name, bytes) -> variables.put(name, new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
        var counts = clients > 8 ? List.of(1, 8) : List.of(clients);
        return Optional.of(new Pgbench(
                inserting.program().get(),
                setting.server(),
                MessageDb.DATABASE,
                "message-db write_message",
                counts,
                MessageDb.WRITE,
                variables));
    }

    private @Nullable Path messageDb(Options options) throws Exception {
        var source = MessageDb.find(options.messageDb());
        if (source.isEmpty() || !inserting.byPgbench()) {
            options.remark("rows against message-db are skipped: "
                    + (source.isEmpty() ? "its SQL was not found (--message-db or MESSAGE_DB)" : "they need pgbench"));
            return null;
        }
        MessageDb.install(setting.server(), source.get());
        return source.get();
    }

    private String walPerEvent(Entrant work, String table) throws Exception {
        try (var connection = setting.litige().connect()) {
            work.measure(GLANCE);
            var count = "select coalesce(max(global_index), 0) from " + table;
            var position = "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn";
            long rows = Server.number(connection, count);
            long bytes = Server.number(connection, position);
            work.measure(GLANCE);
            bytes = Server.number(connection, position) - bytes;
            return String.valueOf(bytes / Math.max(1, Server.number(connection, count) - rows));
        }
    }

    private static int bytes(Insert insert, String column) {
        var bytes = insert.bytes().get(column);
        return bytes == null ? 0 : bytes.length;
    }

    @Override
    public void close() throws IOException, SQLException {
        plain.forEach(PlainAxon::close);
        inserting.close();
        setting.close();
    }
}

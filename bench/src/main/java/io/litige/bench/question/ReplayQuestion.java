package io.litige.bench.question;

import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Heat;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Every view built anew from the record, against reading the record and doing nothing with it. */
final class ReplayQuestion implements Question {
    /** About a million events. */
    private static final long MOST_DISPUTES = 216_000;

    private static final List<String> VIEWS = List.of("agent-queue", "dispute-face", "recurrence");
    private static final int PAGE = 10_000;
    private static final long LOOK_EVERY_NANOS = 100_000_000;
    private static final String RAW =
            "select * from store.event where global_index > ? order by global_index limit " + PAGE;

    private final Loading loading;
    private final Api admin;
    private final Connection connection;
    private final long events;

    private ReplayQuestion(Loading loading) throws Exception {
        this.loading = loading;
        var litige = litige();
        this.admin = new Api(litige.port(), litige.home(), "demo-admin");
        this.connection = litige.connect();
        this.events = Server.number(connection, "select count(*) from store.event");
        litige.views(true);
    }

    static Question open(Options options) throws Exception {
        var loading = Loading.open(options, Math.min(options.disputes(), MOST_DISPUTES), true);
        try {
            return new ReplayQuestion(loading);
        } catch (Exception e) {
            loading.close();
            throw e;
        }
    }

    @Override
    public List<Heat> heats() {
        return List.of(Heat.of(new Contest(
                "replay into every view",
                1,
                entrant("replay", this::replay),
                entrant("raw keyset read, " + PAGE + " a page, JDBC", this::read),
                "events/s")));
    }

    /** Something that takes as long as it takes. */
    @FunctionalInterface
    private interface Run {
        void run() throws Exception;
    }

    private Entrant entrant(String name, Run run) {
        return new Entrant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double measure(Duration time) throws Exception {
                long begun = System.nanoTime();
                run.run();
                return events * 1e9 / (System.nanoTime() - begun);
            }
        };
    }

    private void replay() throws Exception {
        admin.post("/operations/projections/rebuild", "");
        boolean under = true;
        while (under) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            under = false;
            for (var view : VIEWS) {
                var phase = admin.get("/operations/projections/" + view + "/rebuild")
                        .get("phase")
                        .stringValue();
                if (phase.equals("FAILED") || phase.equals("INTERRUPTED")) {
                    throw new IllegalStateException("the rebuild of " + view + " ended as " + phase);
                }
                under |= !phase.equals("DONE");
            }
        }
    }

    private void read() throws SQLException {
        long last = 0;
        int rows = PAGE;
        try (var page = connection.prepareStatement(RAW)) {
            while (rows == PAGE) {
                page.setLong(1, last);
                rows = 0;
                try (var events = page.executeQuery()) {
                    int columns = events.getMetaData().getColumnCount();
                    while (events.next()) {
                        rows++;
                        last = events.getLong("global_index");
                        for (int column = 1; column <= columns; column++) {
                            events.getBytes(column);
                        }
                    }
                }
            }
        }
    }

    private Litige litige() {
        return loading.setting().litige();
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        var conditions = loading.conditions();
        conditions.put("events replayed", String.valueOf(events));
        return conditions;
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        admin.close();
        loading.close();
    }
}

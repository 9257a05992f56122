package io.litige.bench.question;

import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Heat;
import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Rebuild;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every view built anew from the record, against reading the record and doing nothing with it. */
final class ReplayQuestion implements Question {
    /** About a million events. */
    private static final long MOST_DISPUTES = 216_000;

    private static final int PAGE = 10_000;
    private static final String RAW =
            "select * from store.event where global_index > ? order by global_index limit " + PAGE;

    private final Loading loading;
    private final Connection connection;
    private final long events;

    private ReplayQuestion(Loading loading) throws Exception {
        this.loading = loading;
        var litige = litige();
        this.connection = litige.connect();
        this.events = Server.number(connection, "select count(*) from store.event");
    }

    static Question open(Options options) throws Exception {
        var loading = Loading.open(options, Math.min(options.disputes(), MOST_DISPUTES));
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
                entrant("replay", () -> Rebuild.everything(litige())),
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
        loading.close();
    }
}

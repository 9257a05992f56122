package io.litige.bench.load;

import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the tables by COPY. Events go in the order they would have been recorded, so that those of one dispute lie as
 * far apart as in real life; views get the rows their fold gave the lived story, under the copy's names and times.
 */
public final class Loader {
    private static final long LOOK_EVERY_NANOS = 20_000_000;
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final double INDEXES_AND_PAGES = 1.35;
    private static final int SAMPLE = 1_000;
    private static final int VIEWS = 3;
    private static final String SHOWN = """
            select count(*) from (
                select dispute_id, version from views.agent_queue
                union all select dispute_id, version from views.dispute_face
                union all select dispute_id, version from views.recurrence_dispute) shown
            where dispute_id = '%s' and version = %d
            """;
    private static final double GIB = 1L << 30;

    private final Connection connection;
    private final Population population;
    private final Consumer<String> remarks;
    private final List<Template> open;
    private final List<Template> ended;

    private Loader(Litige litige, Connection connection, Population population, Consumer<String> remarks)
            throws SQLException, IOException {
        this.connection = connection;
        this.remarks = remarks;
        this.population = population;
        var stories = new Stories(litige);
        var openOnes = stories.open();
        var endedOnes = stories.ended();
        awaitViews(openOnes);
        awaitViews(endedOnes);
        this.open = Templates.of(litige, connection, openOnes);
        this.ended = Templates.of(litige, connection, endedOnes);
        litige.views(false);
    }

    /**
     * Makes sure that the tables hold this many disputes; does nothing when they were loaded before.
     *
     * @param directory whose disk must have room
     * @param tables of the views, and {@code store.event} where events are needed
     * @return what is there now
     * @throws IOException when there is not room enough
     */
    public static Population load(
            Litige litige, Path directory, long disputes, List<String> tables, Consumer<String> remarks)
            throws SQLException, IOException {
        try (var connection = litige.connect()) {
            Server.run(connection, "create schema if not exists bench");
            Server.run(
                    connection,
                    "create table if not exists bench.loaded"
                            + " (name text primary key, disputes bigint not null, until timestamptz not null)");
            var there = Loaded.read(connection);
            var population = there.map(Loaded::population)
                    .orElseGet(() -> new Population(disputes, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            var missing = new ArrayList<>(tables);
            there.ifPresent(loaded -> {
                missing.removeAll(loaded.tables());
                remarks.accept("loaded before: %d disputes, %s".formatted(loaded.disputes(), loaded.tables()));
            });
            if (!missing.isEmpty()) {
                var loader = new Loader(litige, connection, population, remarks);
                loader.requireRoom(directory, missing);
                loader.fill(missing);
            }
            litige.views(false);
            return population;
        }
    }

    /** Tables of the views that hold something per dispute. */
    public static List<String> views(Litige litige) throws SQLException {
        try (var connection = litige.connect()) {
            return Templates.views(connection);
        }
    }

    private void fill(List<String> tables) throws SQLException, IOException {
        long begun = System.nanoTime();
        long events = 0;
        for (var table : tables) {
            var indexes = Indexes.of(connection, table);
            boolean record = table.equals(Templates.EVENTS);
            Server.run(connection, "set maintenance_work_mem = '1GB'");
            if (record) {
                Server.run(connection, "alter table store.event disable trigger user");
            }
            // Emptied in the same transaction, so that rows can be written frozen and nobody needs to visit them again.
            connection.setAutoCommit(false);
            Server.run(connection, "truncate " + table);
            indexes.drop();
            events = record ? events() : events;
            if (!record) {
                view(table);
            }
            indexes.build();
            connection.commit();
            connection.setAutoCommit(true);
            if (record) {
                Server.run(connection, "alter table store.event enable trigger user");
            }
            Server.run(connection, "analyze " + table);
            remarks.accept("%s: %d disputes after %d s, %.1f GiB"
                    .formatted(
                            table,
                            population.disputes(),
                            (System.nanoTime() - begun) / 1_000_000_000,
                            Server.number(connection, "select pg_total_relation_size('" + table + "')") / GIB));
            Loaded.write(connection, table, population);
        }
        if (events > 0) {
            Positions.move(connection, events);
        }
    }

    private long events() throws SQLException, IOException {
        var step = new long[steps()];
        long index = 0;
        try (var copy = new Copy(Templates.EVENTS)) {
            for (int next = earliest(step); next >= 0; next = earliest(step)) {
                long number = step[next]++;
                var dispute = new Case(number, population);
                for (var line : template(number, dispute).events().get(next)) {
                    copy.write(line, dispute, ++index);
                }
            }
        }
        return index;
    }

    /** The step whose next dispute comes first, -1 when all are through; moves each step to its next dispute that has it. */
    private int earliest(long[] step) {
        int first = -1;
        long at = Long.MAX_VALUE;
        for (int candidate = 0; candidate < step.length; candidate++) {
            skip(step, candidate);
            if (step[candidate] < population.disputes()) {
                long time = population.receivedMillis(step[candidate]) + candidate * Origin.STEP.toMillis();
                if (time < at) {
                    at = time;
                    first = candidate;
                }
            }
        }
        return first;
    }

    private void skip(long[] step, int candidate) {
        while (step[candidate] < population.disputes()
                && template(step[candidate], new Case(step[candidate], population))
                                .events()
                                .size()
                        <= candidate) {
            step[candidate]++;
        }
    }

    private void view(String table) throws SQLException, IOException {
        try (var copy = new Copy(table)) {
            for (long number = 0; number < population.disputes(); number++) {
                var dispute = new Case(number, population);
                for (var line : template(number, dispute).views().getOrDefault(table, List.of())) {
                    copy.write(line, dispute, 0);
                }
            }
        }
    }

    private Template template(long number, Case dispute) {
        var choice = population.open(number) ? open : ended;
        return choice.get(dispute.choice(choice.size()));
    }

    private int steps() {
        var all = new ArrayList<>(open);
        all.addAll(ended);
        return all.stream().mapToInt(template -> template.events().size()).max().orElse(0);
    }

    /** Refuses rather than to fill the disk. */
    private void requireRoom(Path directory, List<String> tables) throws IOException {
        double needed = 0;
        long step = Math.max(1, population.disputes() / SAMPLE);
        var out = new Line.Buffer();
        long sampled = 0;
        for (long number = 0; number < population.disputes(); number += step, sampled++) {
            var dispute = new Case(number, population);
            var template = template(number, dispute);
            for (var table : tables) {
                var lines = table.equals(Templates.EVENTS)
                        ? template.events().stream().flatMap(List::stream).toList()
                        : template.views().getOrDefault(table, List.of());
                for (var line : lines) {
                    line.write(dispute, number, out);
                    needed += out.size();
                    out.reset();
                }
            }
        }
        double perDispute = needed / sampled * INDEXES_AND_PAGES;
        double room = Files.getFileStore(directory).getUsableSpace();
        remarks.accept("about %.1f GiB for %d disputes"
                .formatted(perDispute * population.disputes() / GIB, population.disputes()));
        if (perDispute * population.disputes() > room) {
            throw new IOException("only %.1f GiB are free: try --disputes %d, or --data on another disk"
                    .formatted(room / GIB, (long) (room * 0.8 / perDispute)));
        }
    }

    /** Waits until every view shows the stories that were just lived. */
    private void awaitViews(List<Stories.Lived> stories) throws SQLException {
        long late = System.nanoTime() + LATE.toNanos();
        for (var story : stories) {
            while (Server.number(
                            connection,
                            SHOWN.formatted(story.id(), story.versions().getLast()))
                    < VIEWS) {
                if (System.nanoTime() > late) {
                    throw new IllegalStateException("the views do not show the stories");
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    /** Rows on their way into one table. */
    private final class Copy implements AutoCloseable {
        private final CopyIn copy;
        private final Line.Buffer buffer = new Line.Buffer();

        Copy(String table) throws SQLException {
            var columns = Templates.columns(connection, table);
            this.copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin with (freeze)".formatted(table, columns));
        }

        void write(Line line, Case dispute, long index) throws SQLException {
            line.write(dispute, index, buffer);
            if (buffer.full()) {
                flush();
            }
        }

        private void flush() throws SQLException {
            copy.writeToCopy(buffer.array(), 0, buffer.size());
            buffer.reset();
        }

        @Override
        public void close() throws SQLException {
            flush();
            copy.endCopy();
        }
    }
}

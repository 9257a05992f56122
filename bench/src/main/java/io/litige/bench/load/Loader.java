package io.litige.bench.load;

import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Rebuild;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the record by COPY and lets the product build every view from it. Events go in the order they would have been
 * recorded, so that those of one dispute lie as far apart as in real life; every dispute has keys of its own.
 */
public final class Loader {
    /** What indexes and pages add to the bytes of the rows. */
    private static final double INDEXES_AND_PAGES = 1.4;

    /** Bytes the views take for each byte of the record, as measured on loaded disputes. */
    private static final double VIEWS = 0.9;

    private static final int SAMPLE = 1_000;
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
        this.open = Templates.of(connection, stories.open());
        this.ended = Templates.of(connection, stories.ended());
    }

    /**
     * Makes sure that the database holds this many disputes; does nothing when they were loaded before.
     *
     * @param directory whose disk must have room
     * @return what is there now
     * @throws IOException when there is not room enough
     */
    public static Population load(Litige litige, Path directory, long disputes, Consumer<String> remarks)
            throws SQLException, IOException, InterruptedException {
        litige.views(false);
        try (var connection = litige.connect()) {
            var there = Loaded.read(connection);
            if (there.isPresent()) {
                remarks.accept("loaded before: " + there.get().disputes() + " disputes");
                return there.get();
            }
            var population = new Population(disputes, Instant.now().truncatedTo(ChronoUnit.MILLIS));
            var loader = new Loader(litige, connection, population, remarks);
            loader.requireRoom(directory);
            long begun = System.nanoTime();
            loader.fill(Templates.KEYS, loader::keys, begun);
            loader.fill(Templates.EVENTS, loader::events, begun);
            Positions.move(connection);
            Rebuild.everything(litige);
            remarks.accept("every view built: %d s in all, %.1f GiB"
                    .formatted(
                            seconds(begun),
                            Server.number(connection, "select pg_database_size(current_database())") / GIB));
            Loaded.write(connection, population);
            return population;
        }
    }

    /** Writes all rows of one table. */
    @FunctionalInterface
    private interface Filling {
        void into(Copy copy) throws SQLException;
    }

    private void fill(String table, Filling filling, long begun) throws SQLException {
        var indexes = Indexes.of(connection, table);
        Server.run(connection, "set maintenance_work_mem = '1GB'");
        Server.run(connection, "alter table " + table + " disable trigger user");
        // Emptied in the same transaction, so that rows can be written frozen and nobody needs to visit them again.
        connection.setAutoCommit(false);
        Server.run(connection, "truncate " + table);
        indexes.drop();
        try (var copy = new Copy(table)) {
            filling.into(copy);
        }
        indexes.build();
        connection.commit();
        connection.setAutoCommit(true);
        Server.run(connection, "alter table " + table + " enable trigger user");
        Server.run(connection, "analyze " + table);
        remarks.accept("%s: %d disputes after %d s, %.1f GiB"
                .formatted(
                        table,
                        population.disputes(),
                        seconds(begun),
                        Server.number(connection, "select pg_total_relation_size('" + table + "')") / GIB));
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    private void keys(Copy copy) throws SQLException {
        for (long number = 0; number < population.disputes(); number++) {
            var dispute = new Case(number, population);
            for (var line : template(number, dispute).keys()) {
                copy.write(line, dispute, 0);
            }
        }
    }

    private void events(Copy copy) throws SQLException {
        var step = new long[steps()];
        long index = 0;
        for (int next = earliest(step); next >= 0; next = earliest(step)) {
            long number = step[next]++;
            var dispute = new Case(number, population);
            for (var line : template(number, dispute).events().get(next)) {
                copy.write(line, dispute, ++index);
            }
        }
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

    private Template template(long number, Case dispute) {
        var choice = population.open(number) ? open : ended;
        return choice.get(dispute.choice(choice.size()));
    }

    private int steps() {
        return Stream.concat(open.stream(), ended.stream())
                .mapToInt(template -> template.events().size())
                .max()
                .orElse(0);
    }

    /** Refuses rather than to fill the disk. */
    private void requireRoom(Path directory) throws IOException {
        long step = Math.max(1, population.disputes() / SAMPLE);
        var out = new Line.Buffer();
        long bytes = 0;
        long sampled = 0;
        for (long number = 0; number < population.disputes(); number += step, sampled++) {
            var dispute = new Case(number, population);
            for (var line : template(number, dispute).lines()) {
                line.write(dispute, number, out);
                bytes += out.size();
                out.reset();
            }
        }
        double perDispute = (double) bytes / sampled * INDEXES_AND_PAGES * (1 + VIEWS);
        double room = Files.getFileStore(directory).getUsableSpace();
        remarks.accept("about %.1f GiB for %d disputes"
                .formatted(perDispute * population.disputes() / GIB, population.disputes()));
        if (perDispute * population.disputes() > room) {
            throw new IOException("only %.1f GiB are free: try --disputes %d, or --data on another disk"
                    .formatted(room / GIB, (long) (room * 0.8 / perDispute)));
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

package io.litige.bench.question;

import io.litige.bench.control.Insert;
import io.litige.bench.control.JdbcInsert;
import io.litige.bench.control.Pgbench;
import io.litige.bench.control.Programs;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Race;
import io.litige.bench.stage.Litige;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Single-row inserts as a control: by pgbench where there is one, else over JDBC. */
final class Inserting implements AutoCloseable {
    /** Clients at which a single-row insert is fastest; more wait for each other. */
    private static final List<Integer> BEST = List.of(8, 16);

    private final Litige litige;
    private final Optional<Path> pgbench;
    private final java.util.ArrayList<JdbcInsert> opened = new java.util.ArrayList<>();

    Inserting(Litige litige, Options options) throws IOException {
        this.litige = litige;
        this.pgbench = Programs.pgbench(options.pgbench());
        options.remark(pgbench.map(program -> "pgbench: " + program)
                .orElse("rows against pgbench are skipped: it was not found (--pgbench); JDBC inserts instead"));
    }

    boolean byPgbench() {
        return pgbench.isPresent();
    }

    Optional<Path> program() {
        return pgbench;
    }

    /**
     * @param clients as many as ours; the best of 8 and 16 for more than that
     * @param shape of the table, in words
     */
    Entrant rate(Insert insert, int clients, String shape) throws SQLException {
        var counts = clients > BEST.getFirst() ? BEST : List.of(clients);
        if (pgbench.isPresent()) {
            return Pgbench.inserting(
                    pgbench.get(), litige.server(), litige.database(), "pgbench insert, " + shape, counts, insert);
        }
        int used = counts.getLast();
        return new Race("JDBC insert, auto-commit, " + shape, used, jdbc(insert, used));
    }

    JdbcInsert jdbc(Insert insert, int clients) throws SQLException {
        var work = new JdbcInsert(litige, insert, clients);
        opened.add(work);
        return work;
    }

    @Override
    public void close() throws SQLException {
        for (var work : opened) {
            work.close();
        }
    }
}

package io.litige.bench.control;

import io.litige.bench.measure.Entrant;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The program {@code pgbench} with one prepared statement; the figure is commits per second. */
public final class Pgbench implements Entrant {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Path program;
    private final Server server;
    private final String database;
    private final String name;
    private final List<Integer> clients;
    private final String sql;
    private final Map<String, String> variables;

    /**
     * @param clients tried one after the other; the best rate counts
     * @param sql one statement with {@code :name} variables
     */
    public Pgbench(
            Path program,
            Server server,
            String database,
            String name,
            List<Integer> clients,
            String sql,
            Map<String, String> variables) {
        this.program = program;
        this.server = server;
        this.database = database;
        this.name = name;
        this.clients = List.copyOf(clients);
        this.sql = sql;
        this.variables = Map.copyOf(variables);
    }

    /** Single-row inserts; bytes travel as text, as pgbench knows no others. */
    public static Pgbench inserting(
            Path program, Server server, String database, String name, List<Integer> clients, Insert insert) {
        var variables = new java.util.HashMap<String, String>();
        var sql = insert.sql();
        for (var column : insert.bytes().entrySet()) {
            sql = sql.replace(":" + column.getKey(), ":" + column.getKey() + "::bytea");
            variables.put(column.getKey(), escaped(column.getValue()));
        }
        return new Pgbench(program, server, database, name, clients, sql, variables);
    }

    @Override
    public String name() {
        return clients.size() == 1 ? name : name + ", best of " + clients + " clients";
    }

    @Override
    public double measure(Duration time) throws Exception {
        double best = 0;
        for (int count : clients) {
            best = Math.max(best, rate(count, time));
        }
        return best;
    }

    private double rate(int count, Duration time) throws IOException, InterruptedException {
        var script = Files.createTempFile("litige-bench", ".sql");
        try {
            Files.writeString(script, sql.strip().replace("\n", " ") + ";\n");
            var process = new ProcessBuilder(command(count, time, script))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            var found = RATE.matcher(output);
            if (exit != 0 || !found.find()) {
                throw new IOException("pgbench failed: " + output);
            }
            return Double.parseDouble(found.group(1));
        } finally {
            Files.delete(script);
        }
    }

    private List<String> command(int count, Duration time, Path script) {
        int threads = Math.min(count, Runtime.getRuntime().availableProcessors());
        var command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared"));
        variables.forEach((variable, value) -> command.addAll(List.of("-D", variable + "=" + value)));
        command.addAll(List.of("-f", script.toString(), "-c", String.valueOf(count), "-j", String.valueOf(threads)));
        command.addAll(List.of("-T", String.valueOf(Math.max(1, time.toSeconds()))));
        command.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(server.port()), "-U", Server.USER, database));
        return command;
    }

    private static String escaped(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\\", "\\\\");
    }
}

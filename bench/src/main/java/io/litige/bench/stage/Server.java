package io.litige.bench.stage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of our own, as durable as any other. Both sides of every contest use the same one. Memory and WAL are set
 * for measuring: checkpoints shall not fall on one side by chance.
 */
public final class Server implements AutoCloseable {
    /** Its only role; the server takes connections of this machine only. */
    public static final String USER = "postgres";

    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "512MB"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"));
    private static final List<String> SHOWN = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout");

    private final EmbeddedPostgres server;

    private Server(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts it on what is in the directory, or on nothing.
     *
     * @param directory of this server alone
     */
    public static Server start(Path directory) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(
                directory.resolveSibling("postgres.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(RECOVERY)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        return new Server(builder.start());
    }

    public int port() {
        return server.getPort();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection of its own, as the owner of everything. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, USER);
    }

    /** Makes a database where there is none of that name. */
    public void create(String database) throws SQLException {
        try (var connection = connect(USER)) {
            if (texts(connection, "select datname from pg_database where datname = '" + database + "'")
                    .isEmpty()) {
                run(connection, "create database " + database);
            }
        }
    }

    public void drop(String database) throws SQLException {
        try (var connection = connect(USER)) {
            run(connection, "drop database if exists " + database + " with (force)");
        }
    }

    /** What a reader must know to judge the figures. */
    public Map<String, String> settings() throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        try (var connection = connect(USER)) {
            for (var name : SHOWN) {
                settings.put(name, text(connection, "show " + name));
            }
        }
        return settings;
    }

    public static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the only row. */
    public static String text(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).getFirst();
    }

    public static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    public static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

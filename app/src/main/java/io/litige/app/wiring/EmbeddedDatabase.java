package io.litige.app.wiring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real PostgreSQL of our own when nobody configured one: same durability as any other, reachable from this machine only. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "litige";
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    /** The library switches fsync and synchronous_commit off; here they are on. Memory is bounded for a laptop. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("jit", "off"),
            Map.entry("idle_in_transaction_session_timeout", "30s"),
            // Statements and row values can be personal; they must not reach the server's log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final EmbeddedPostgres server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    /** Starts it, after whatever the previous process left behind. The directory must be locked. */
    static EmbeddedDatabase start(DataDirectory directory) {
        try {
            var credentials = EmbeddedCredentials.of(directory);
            OrphanedServer.stop(directory.postgres());
            var server = server(directory, credentials);
            prepareRoles(server, credentials);
            return new EmbeddedDatabase(server, access(server.getPort(), credentials));
        } catch (IOException | SQLException e) {
            throw new StartupRefused(
                    "The embedded database does not start: " + e.getMessage(),
                    "See " + log(directory) + ", or configure litige.database.url.",
                    e);
        }
    }

    DatabaseAccess access() {
        return access;
    }

    private static EmbeddedPostgres server(DataDirectory directory, EmbeddedCredentials credentials)
            throws IOException {
        Path password = PrivateFiles.temporary(directory.keys().resolve("initdb"));
        try {
            Files.writeString(password, credentials.superuser(), StandardCharsets.US_ASCII);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.postgres())
                    .setCleanDataDirectory(false)
                    // Spring closes it, after everything that uses it.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(RECOVERY)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log(directory)))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log(directory)))
                    .setConnectConfig("password", credentials.superuser())
                    // The library hands these to initdb as --key=value; the last --auth counts.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8");
            SETTINGS.forEach(builder::setServerConfig);
            return builder.start();
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static File log(DataDirectory directory) {
        return directory.root().resolve("postgres.log").toFile();
    }

    private static void prepareRoles(EmbeddedPostgres server, EmbeddedCredentials credentials) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            login(jdbc, "litige_owner", credentials.owner());
            login(jdbc, "litige_app", credentials.app());
            login(jdbc, "litige_keyvault", credentials.keyvault());
            login(jdbc, "litige_notary", credentials.notary());
            if (jdbc.queryForList("select 1 from pg_database where datname = ?", DATABASE)
                    .isEmpty()) {
                jdbc.execute("create database " + DATABASE + " owner litige_owner");
                log.info("created the embedded database");
            }
            jdbc.execute("revoke all on database " + DATABASE + " from public");
            jdbc.execute("grant connect on database " + DATABASE + " to litige_app, litige_keyvault, litige_notary");
        }
    }

    private static void login(JdbcTemplate jdbc, String role, String password) {
        if (jdbc.queryForList("select 1 from pg_roles where rolname = ?", role).isEmpty()) {
            // Passwords are hexadecimal digits, made by us.
            jdbc.execute("create role " + role + " login password '" + password + "'");
        }
    }

    private static DatabaseAccess access(int port, EmbeddedCredentials credentials) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
        return new DatabaseAccess(
                new DatabaseAccess.Login(url, "litige_owner", credentials.owner()),
                new DatabaseAccess.Login(url, "litige_app", credentials.app()),
                new DatabaseAccess.Login(url, "litige_keyvault", credentials.keyvault()),
                new DatabaseAccess.Login(url, "litige_notary", credentials.notary()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

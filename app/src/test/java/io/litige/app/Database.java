package io.litige.app;

import io.litige.app.wiring.DatabaseAccess;
import io.litige.app.wiring.DatabaseAccess.Login;
import io.litige.app.wiring.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One real PostgreSQL per test process; a fresh, migrated database is a copy of a template and takes milliseconds. */
public final class Database {
    /** Long enough not to be refused as guessable; guards nothing. */
    private static final String PASSWORD = "only-in-tests-0123456789";

    private static final String TEMPLATE = "litige_template";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Database() {}

    /** A database nobody else uses, with all schemas and no rows. */
    public static DatabaseAccess fresh() {
        var name = "litige_" + COUNT.incrementAndGet();
        administrator().execute("create database " + name + " template " + TEMPLATE + " owner litige_owner");
        return access(name);
    }

    /** Another database with the same rows; nobody may be connected to the first. */
    public static DatabaseAccess copy(DatabaseAccess original) {
        var name = "litige_" + COUNT.incrementAndGet();
        var url = original.app().url();
        administrator()
                .execute("create database " + name + " template " + url.substring(url.lastIndexOf('/') + 1)
                        + " owner litige_owner");
        return access(name);
    }

    /** As {@link #fresh}, in the form of settings of a process. */
    public static String[] settings(DatabaseAccess access) {
        return new String[] {
            "litige.database.url=" + access.app().url(),
            "litige.database.username=" + access.app().username(),
            "litige.database.password=" + PASSWORD,
            "litige.database.migration.username=" + access.owner().username(),
            "litige.database.migration.password=" + PASSWORD,
            "litige.database.notary.username=" + access.notary().username(),
            "litige.database.notary.password=" + PASSWORD,
            "litige.keyvault.username=" + access.keyvault().username(),
            "litige.keyvault.password=" + PASSWORD
        };
    }

    public static DataSource as(Login login) {
        return new DriverManagerDataSource(login.url(), login.username(), login.password());
    }

    /** One that no right and no trigger stops, on that database. */
    public static DataSource superuser(DatabaseAccess access) {
        var url = access.app().url();
        return SERVER.getDatabase("postgres", url.substring(url.lastIndexOf('/') + 1));
    }

    private static JdbcTemplate administrator() {
        return new JdbcTemplate(SERVER.getPostgresDatabase());
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setDataDirectory(Scratch.directory("postgres"))
                    .setRegisterShutdownHook(false)
                    .start();
            Scratch.atEnd(() -> stop(server));
            var jdbc = new JdbcTemplate(server.getPostgresDatabase());
            for (var role : new String[] {"litige_owner", "litige_app", "litige_keyvault", "litige_notary"}) {
                jdbc.execute("create role " + role + " login password '" + PASSWORD + "'");
            }
            jdbc.execute("create database " + TEMPLATE + " owner litige_owner");
            Migrations.run(access(server.getPort(), TEMPLATE));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAccess access(String database) {
        return access(SERVER.getPort(), database);
    }

    private static DatabaseAccess access(int port, String database) {
        var url = "jdbc:postgresql://localhost:" + port + "/" + database;
        return new DatabaseAccess(
                new Login(url, "litige_owner", PASSWORD),
                new Login(url, "litige_app", PASSWORD),
                new Login(url, "litige_keyvault", PASSWORD),
                new Login(url, "litige_notary", PASSWORD));
    }
}

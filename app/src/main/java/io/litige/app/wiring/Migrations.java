package io.litige.app.wiring;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the five schemas to this version before anything reads them; each keeps a history of its own, so views can be dropped alone. */
public final class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** Safe to run by several processes at once: one waits for the other. */
    public static void run(DatabaseAccess access) {
        migrate(
                "keyvault",
                access.owner().url().equals(access.keyvault().url()) ? access.owner() : access.keyvault(),
                access);
        for (var schema : new String[] {"store", "desk", "views", "proof"}) {
            migrate(schema, access.owner(), access);
        }
    }

    private static void migrate(String schema, DatabaseAccess.Login login, DatabaseAccess access) {
        var result = Flyway.configure()
                .dataSource(login.single())
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/" + schema)
                // Files are numbered by topic, so a later one may have a lower number.
                .outOfOrder(true)
                .placeholders(Map.of(
                        "app",
                        access.app().username(),
                        "keyvault",
                        access.keyvault().username(),
                        "notary",
                        access.notary().username()))
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) {
            log.info("schema {}: {} migrations applied", schema, result.migrationsExecuted);
        }
    }
}

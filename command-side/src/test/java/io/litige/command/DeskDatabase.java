package io.litige.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL with the desk's tables, started once for all tests of this module; it ends with their process. */
public final class DeskDatabase {
    private DeskDatabase() {}

    /** Every call gives the same one. */
    public static DataSource dataSource() {
        return Started.DATABASE;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(Started.DATABASE);
    }

    /** Started with its first use. */
    private static final class Started {
        static final DataSource DATABASE = start();

        private static DataSource start() {
            try {
                var database = EmbeddedPostgres.builder().start().getPostgresDatabase();
                Flyway.configure()
                        .dataSource(database)
                        .schemas("desk")
                        .locations("classpath:db/desk")
                        .load()
                        .migrate();
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

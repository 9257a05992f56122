package io.litige.query.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL per test run, with the schema of the views; emptied by who needs it empty. */
public final class Database {
    private static final DataSource SOURCE = start();

    private Database() {}

    public static DataSource source() {
        return SOURCE;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(SOURCE);
    }

    public static void empty() {
        List<String> tables = jdbc().sql("select quote_ident(tablename) from pg_tables where schemaname = 'views'"
                        + " and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .list();
        jdbc().sql("truncate views." + String.join(", views.", tables)).update();
    }

    /** Names of the columns of the views' tables of that name. */
    public static List<String> columns(String tableLike) {
        return jdbc().sql("select column_name from information_schema.columns where table_schema = 'views'"
                        + " and table_name like :tables")
                .param("tables", tableLike)
                .query(String.class)
                .list();
    }

    private static DataSource start() {
        try {
            // Ends with the JVM: closing it earlier would break whichever test class comes next.
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            var source = postgres.getPostgresDatabase();
            Flyway.configure()
                    .dataSource(source)
                    .schemas("views")
                    .defaultSchema("views")
                    .locations("classpath:db/views")
                    .load()
                    .migrate();
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.litige.app.wiring;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Acknowledged" must mean "on disk": a database that may lose committed data on a crash is refused. */
final class Durability {
    private static final Logger log = LoggerFactory.getLogger(Durability.class);
    private static final List<String> REQUIRED = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /**
     * @throws StartupRefused when a setting is off
     */
    static void require(JdbcClient jdbc) {
        for (var setting : REQUIRED) {
            if (setting(jdbc, setting).equals("off")) {
                throw new StartupRefused(
                        "PostgreSQL runs with " + setting + "=off and would lose acknowledged events",
                        "Set " + setting + "=on in the database.");
            }
        }
        if (setting(jdbc, "data_checksums").equals("off")) {
            log.warn("PostgreSQL runs without data checksums: damage on disk would stay unnoticed");
        }
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}

package io.litige.bench.question;

import io.litige.bench.stage.Directory;
import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A server and the product on it; closes in order. */
record Setting(Directory directory, Server server, Litige litige) implements AutoCloseable {
    private static final String DATABASE = "litige";

    static Setting open(Options options, String... settings) throws Exception {
        var directory = Directory.of(options.data());
        var server = Server.start(directory.root().resolve("postgres"));
        try {
            var litige = Litige.start(server, DATABASE, directory.root().resolve("litige"), settings);
            return new Setting(directory, server, litige);
        } catch (SQLException | RuntimeException e) {
            server.close();
            directory.close();
            throw e;
        }
    }

    /** A question on a new setting, which is closed when the question does not open. */
    static <Q> Q with(Options options, Opening<Q> opening, String... settings) throws Exception {
        var setting = open(options, settings);
        try {
            return opening.open(setting);
        } catch (Exception e) {
            setting.close();
            throw e;
        }
    }

    /** Makes something of a setting. */
    @FunctionalInterface
    interface Opening<Q> {
        Q open(Setting setting) throws Exception;
    }

    Map<String, String> conditions() throws SQLException {
        var conditions = new LinkedHashMap<>(server.settings());
        try (var connection = litige.connect()) {
            conditions.put(
                    "events stored before",
                    Server.text(connection, "select coalesce(max(global_index), 0) from store.event"));
        }
        return conditions;
    }

    @Override
    public void close() throws IOException {
        litige.close();
        server.close();
        directory.close();
    }
}

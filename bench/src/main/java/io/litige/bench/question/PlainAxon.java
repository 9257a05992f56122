package io.litige.bench.question;

import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Litige;
import io.litige.bench.stage.Server;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.beans.BeansException;

/** The same product on the framework's own JDBC engine, in a database of its own on the same server. */
record PlainAxon(Litige litige, Herd herd) implements AutoCloseable {
    /** So few that streams grow to a length that is usual for disputes, however slow it is. */
    private static final int DISPUTES = 400;

    /**
     * @param cached whether disputes are kept in memory between commands; the framework's default is not to
     * @return empty when this build does not know the setting
     */
    static Optional<PlainAxon> start(Server server, Path home, boolean cached, Options options) throws SQLException {
        var name = cached ? "plain_axon_cached" : "plain_axon";
        server.drop(name);
        var litige = start(server, name, home.resolve(name), cached);
        if (litige.isEmpty()) {
            options.remark("rows against plain Axon are skipped: litige.store.engine=jdbc is refused");
        }
        return litige.map(running -> new PlainAxon(running, Herd.open(running, DISPUTES)));
    }

    private static Optional<Litige> start(Server server, String name, Path home, boolean cached) throws SQLException {
        try {
            var litige = Litige.start(
                    server,
                    name,
                    home,
                    "litige.store.engine=jdbc",
                    "litige.disputes.cache-size=" + (cached ? 2 * DISPUTES : 1));
            if (litige.bean(EventStorageEngine.class) instanceof JdbcEventStorageEngine) {
                litige.views(false);
                return Optional.of(litige);
            }
            litige.close();
            return Optional.empty();
        } catch (BeansException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        litige.close();
    }
}

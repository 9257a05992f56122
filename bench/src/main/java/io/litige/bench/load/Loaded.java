package io.litige.bench.load;

import io.litige.bench.stage.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a database was loaded with; written once everything is there. */
final class Loaded {
    private Loaded() {}

    static Optional<Population> read(Connection connection) throws SQLException {
        Server.run(connection, "create schema if not exists bench");
        Server.run(
                connection,
                "create table if not exists bench.loaded (disputes bigint not null, until timestamptz not null)");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select disputes, until from bench.loaded")) {
            return rows.next()
                    ? Optional.of(new Population(
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }

    static void write(Connection connection, Population population) throws SQLException {
        try (var statement = connection.prepareStatement("insert into bench.loaded values (?, ?)")) {
            statement.setLong(1, population.disputes());
            statement.setObject(2, population.until().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}

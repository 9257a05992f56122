package io.litige.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which tables were loaded, and with what. All of them hold the same disputes. */
record Loaded(Set<String> tables, long disputes, Instant until) {
    Population population() {
        return new Population(disputes, until);
    }

    static Optional<Loaded> read(Connection connection) throws SQLException {
        var tables = new HashSet<String>();
        long disputes = 0;
        var until = Instant.EPOCH;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, disputes, until from bench.loaded")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
                disputes = rows.getLong(2);
                until = rows.getObject(3, OffsetDateTime.class).toInstant();
            }
        }
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Loaded(tables, disputes, until));
    }

    static void write(Connection connection, String table, Population population) throws SQLException {
        try (var statement = connection.prepareStatement("insert into bench.loaded values (?, ?, ?)"
                + " on conflict (name) do update set disputes = excluded.disputes, until = excluded.until")) {
            statement.setString(1, table);
            statement.setLong(2, population.disputes());
            statement.setObject(3, population.until().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}

package io.litige.bench.control;

import io.litige.bench.stage.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statement that stores one event, and the table it goes to.
 *
 * @param sql with {@code :name} where bytes go
 */
public record Insert(String table, String sql, Map<String, byte[]> bytes) {
    /** Axon's own table on PostgreSQL, as its JDBC engine creates it. */
    private static final String STOCK = """
            create table %s (
                globalIndex bigserial not null, aggregateIdentifier varchar(255) not null,
                sequenceNumber bigint not null, type varchar(255), eventIdentifier varchar(255) not null,
                metaData bytea, payload bytea not null, payloadRevision varchar(255),
                payloadType varchar(255) not null, timeStamp varchar(255) not null,
                primary key (globalIndex), unique (aggregateIdentifier, sequenceNumber), unique (eventIdentifier))
            """;

    private static final String STOCK_INSERT = """
            insert into %s (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp, payloadType,
                payloadRevision, payload, metaData)
            values (gen_random_uuid()::text, gen_random_uuid()::text, 0, 'DisputeAggregate',
                '2026-01-05T10.11.12.131415Z', 'communication-recorded', '1', :payload, :metadata)
            """;

    public Insert {
        bytes = Map.copyOf(bytes);
    }

    /** Into an empty table of the same shape as {@code store.event}: columns, indexes and all. */
    public static Insert lean(Connection connection, String table, EventRow row) throws SQLException {
        Server.run(connection, "create schema if not exists bench");
        Server.run(connection, "drop table if exists " + table);
        Server.run(connection, "create table " + table + " (like store.event including all)");
        var columns =
                row.columns().stream().filter(column -> !column.generated()).toList();
        var names = columns.stream().map(EventRow.Column::name).collect(Collectors.joining(", "));
        var values = columns.stream().map(Insert::expression).collect(Collectors.joining(", "));
        return new Insert(table, "insert into %s (%s) values (%s)".formatted(table, names, values), row.bytes());
    }

    /** Into an empty table of the shape Axon's own engine uses. */
    public static Insert stock(Connection connection, String table, EventRow row) throws SQLException {
        Server.run(connection, "create schema if not exists bench");
        Server.run(connection, "drop table if exists " + table);
        Server.run(connection, STOCK.formatted(table));
        return new Insert(table, STOCK_INSERT.formatted(table), row.bytes());
    }

    private static String expression(EventRow.Column column) {
        if (column.bytes() != null) {
            return ":" + column.name();
        }
        if (column.name().equals("sequence")) {
            return "0";
        }
        return switch (column.type()) {
            case "uuid" -> "gen_random_uuid()";
            case "timestamp with time zone" -> "now()";
            default -> "'" + String.valueOf(column.text()).replace("'", "''") + "'::" + column.type();
        };
    }
}

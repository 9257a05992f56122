package io.litige.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The least that could store an event: its row inserted into a table like the event table, one commit per row. */
final class InsertControl implements Work, AutoCloseable {
    private static final String TABLE = """
            create schema bench;
            create table bench.event (like store.event including all);
            """;

    private static final String LAST = """
            select aggregate_type, name, revision, recorded_at, payload, metadata
            from store.event order by global_index desc limit 1
            """;

    private static final String INSERT = """
            insert into bench.event
                (aggregate, aggregate_type, sequence, event_id, name, revision, recorded_at, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final List<String> SETTINGS = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size");

    private final List<Lane> lanes = new ArrayList<>();
    private final Map<String, String> settings;

    private InsertControl(Litige litige, int clients) throws SQLException {
        try (var connection = litige.connection();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
            this.settings = settings(connection);
        }
        for (int client = 0; client < clients; client++) {
            lanes.add(new Lane(litige.connection()));
        }
    }

    static InsertControl likeLastEvent(Litige litige, int clients) throws SQLException {
        return new InsertControl(litige, clients);
    }

    @Override
    public void once(int client) throws SQLException {
        lanes.get(client).insert();
    }

    Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() throws SQLException {
        for (var lane : lanes) {
            lane.connection.close();
        }
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        for (var name : SETTINGS) {
            settings.put(name, text(connection, "show " + name));
        }
        settings.put("events stored before", text(connection, "select count(*) from store.event"));
        settings.put(
                "bytes of a payload",
                text(connection, "select length(payload) from store.event order by global_index desc limit 1"));
        return settings;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** One client: a connection, a prepared statement, and streams of 20 events like those of a dispute. */
    private static final class Lane {
        private static final int STREAM = 20;
        private static final int AGGREGATE = 1;
        private static final int SEQUENCE = 3;
        private static final int EVENT_ID = 4;

        private final Connection connection;
        private final PreparedStatement insert;
        private UUID aggregate = UUID.randomUUID();
        private int sequence;

        Lane(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(INSERT);
            try (var statement = connection.createStatement();
                    var last = statement.executeQuery(LAST)) {
                last.next();
                fill(last);
            }
        }

        void insert() throws SQLException {
            if (++sequence == STREAM) {
                sequence = 0;
                aggregate = UUID.randomUUID();
            }
            insert.setObject(AGGREGATE, aggregate);
            insert.setLong(SEQUENCE, sequence);
            insert.setObject(EVENT_ID, UUID.randomUUID());
            insert.executeUpdate();
        }

        private void fill(ResultSet event) throws SQLException {
            insert.setString(2, event.getString("aggregate_type"));
            insert.setString(5, event.getString("name"));
            insert.setInt(6, event.getInt("revision"));
            insert.setObject(7, event.getObject("recorded_at"));
            insert.setBytes(8, event.getBytes("payload"));
            insert.setBytes(9, event.getBytes("metadata"));
        }
    }
}

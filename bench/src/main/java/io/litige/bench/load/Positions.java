package io.litige.bench.load;

import io.litige.bench.stage.Server;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells views and the store that everything up to an event is there. */
final class Positions {
    private static final String TOKENS = """
            update views.token_entry
            set token = convert_to('{"globalIndex":%d}', 'UTF8'), owner = null,
                token_type = 'org.axonframework.eventhandling.GlobalSequenceTrackingToken'
            where token_type is not null
            """;

    private static final String SEQUENCE = """
            select setval(pg_get_serial_sequence('store.event', 'global_index'), %d)
            where pg_get_serial_sequence('store.event', 'global_index') is not null
            """;

    private Positions() {}

    static void move(Connection connection) throws SQLException {
        long index = Server.number(connection, "select coalesce(max(global_index), 0) from " + Templates.EVENTS);
        Server.run(connection, TOKENS.formatted(index));
        Server.run(connection, SEQUENCE.formatted(index));
        Server.run(connection, "update views.view_progress set position = %d, recorded_at = now()".formatted(index));
    }
}

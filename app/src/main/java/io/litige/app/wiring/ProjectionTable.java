package io.litige.app.wiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads, over all processes, how far each view is and what it set aside. */
final class ProjectionTable {
    private static final String POSITIONS = """
            select processor_name, segment, owner, timestamp, token, token_type
            from views.token_entry order by processor_name, segment
            """;

    private static final String DEAD_LETTERS = """
            select processing_group, count(*) as letters from views.dead_letter_entry group by processing_group
            """;

    private final JdbcClient jdbc;

    ProjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param claimedAt when its owner last confirmed it
     */
    record Position(
            String processor,
            int segment,
            @Nullable String owner,
            Instant claimedAt,
            byte @Nullable [] token,
            @Nullable String tokenType) {}

    List<Position> positions() {
        return jdbc.sql(POSITIONS).query((row, number) -> position(row)).list();
    }

    Map<String, Long> deadLetters() {
        return jdbc
                .sql(DEAD_LETTERS)
                .query((row, number) -> Map.entry(row.getString("processing_group"), row.getLong("letters")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                row.getString("processor_name"),
                row.getInt("segment"),
                row.getString("owner"),
                Instant.parse(row.getString("timestamp")),
                row.getBytes("token"),
                row.getString("token_type"));
    }
}

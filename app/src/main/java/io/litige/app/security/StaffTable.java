package io.litige.app.security;

import io.litige.api.value.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the staff directory. */
@Component
class StaffTable {
    private static final String FIND = """
            select agent_id, display_name, teams, updated_at from desk.staff where agent_id = :id
            """;
    private static final String PAGE = """
            select agent_id, display_name, teams, updated_at from desk.staff
            where agent_id > :after order by agent_id limit :limit
            """;
    private static final String PUT = """
            insert into desk.staff (agent_id, display_name, teams, updated_at)
            values (:id, :name, string_to_array(:teams, ' '), :at)
            on conflict (agent_id) do update
            set display_name = excluded.display_name, teams = excluded.teams, updated_at = excluded.updated_at
            """;
    private static final String SEED = """
            insert into desk.staff (agent_id, display_name, teams, updated_at)
            values (:id, :name, string_to_array(:teams, ' '), :at)
            on conflict (agent_id) do nothing
            """;

    private final JdbcClient jdbc;

    StaffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffMember> find(AgentId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(StaffTable::member).optional();
    }

    /** Entries after the given id, in order of id. */
    List<StaffMember> page(String after, int limit) {
        return jdbc.sql(PAGE)
                .param("after", after)
                .param("limit", limit)
                .query(StaffTable::member)
                .list();
    }

    void put(AgentId id, @Nullable String name, List<String> teams, Instant at) {
        write(PUT, id, name, teams, at);
    }

    /** Leaves an entry that exists as it is. */
    void seed(AgentId id, @Nullable String name, List<String> teams, Instant at) {
        write(SEED, id, name, teams, at);
    }

    private void write(String sql, AgentId id, @Nullable String name, List<String> teams, Instant at) {
        jdbc.sql(sql)
                .param("id", id.value())
                .param("name", name)
                .param("teams", String.join(" ", teams))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                AgentId.of(row.getString("agent_id")),
                row.getString("display_name"),
                List.of((String[]) row.getArray("teams").getArray()),
                row.getTimestamp("updated_at").toInstant());
    }
}

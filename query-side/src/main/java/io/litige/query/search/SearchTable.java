package io.litige.query.search;

import io.litige.api.access.Access;
import io.litige.api.access.Actor;
import io.litige.api.access.Sight;
import io.litige.api.query.DisputePage.Line;
import io.litige.api.query.DisputeQuery.FindDisputes;
import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.api.value.Source;
import io.litige.query.projection.PageKey;
import io.litige.query.projection.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Searches {@code views.dispute_face}. What the actor may see is part of the statement: one branch per way to be related
 * to a dispute, each with an index of its own and cut to one page before they are put together.
 */
@Component
class SearchTable {
    private static final String BRANCH = """
            (select dispute_id, version, customer_id, phase, team, owner, source_system, source_ref, received_at
             from views.dispute_face
             where (received_at, dispute_id) < (:beforeAt, :beforeId) %s
             order by received_at desc, dispute_id desc limit :limit)
            """;

    private static final String PUT_TOGETHER = """
            select dispute_id, version, customer_id, phase, team, owner, source_system, source_ref, received_at
            from (%s) found
            order by received_at desc, dispute_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest received first. */
    List<Line> find(FindDisputes query, Actor actor, PageKey before, int limit) {
        var parameters = new MapSqlParameterSource()
                .addValue("beforeAt", Times.utc(before.at()))
                .addValue("beforeId", before.id())
                .addValue("limit", limit);
        var conditions = conditions(query, parameters);
        var branches = visible(actor, parameters).stream()
                .map(visible -> BRANCH.formatted(visible + conditions))
                .collect(Collectors.joining(" union "));
        return jdbc.sql(PUT_TOGETHER.formatted(branches))
                .paramSource(parameters)
                .query((row, number) -> line(row))
                .list();
    }

    /** The same rule as {@link Access}, as conditions; a test holds the two together. */
    private static List<String> visible(Actor actor, MapSqlParameterSource parameters) {
        if (Access.everywhere(actor)) {
            return List.of("");
        }
        parameters
                .addValue("me", actor.id().value())
                .addValue("teams", teams(actor).toArray(String[]::new));
        return List.of(" and team = any(:teams)", " and owner = :me", " and participants @> array[cast(:me as text)]");
    }

    private static Set<String> teams(Actor actor) {
        return Sight.of(actor).outside() ? Set.of() : actor.teams();
    }

    private static String conditions(FindDisputes query, MapSqlParameterSource parameters) {
        var sql = new StringBuilder();
        add(
                sql,
                parameters,
                "customer_id",
                query.customer() == null ? null : query.customer().value());
        add(sql, parameters, "reference", query.reference());
        add(
                sql,
                parameters,
                "phase",
                query.phase() == null ? null : query.phase().name());
        add(
                sql,
                parameters,
                "owner",
                query.owner() == null ? null : query.owner().value());
        var source = query.source();
        int colon = source == null ? -1 : source.indexOf(':');
        add(sql, parameters, "source_system", source == null || colon < 0 ? source : source.substring(0, colon));
        add(sql, parameters, "source_ref", source == null || colon < 0 ? null : source.substring(colon + 1));
        return sql.toString();
    }

    private static void add(
            StringBuilder sql, MapSqlParameterSource parameters, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(column);
            parameters.addValue(column, value);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        var id = new DisputeId(row.getObject("dispute_id", UUID.class));
        return new Line(
                id,
                id.reference(),
                customer(row.getObject("customer_id", UUID.class)),
                Phase.valueOf(row.getString("phase")),
                row.getString("team"),
                owner(row.getString("owner")),
                source(row.getString("source_system"), row.getString("source_ref")),
                Times.read(row, "received_at"),
                row.getLong("version"));
    }

    private static @Nullable CustomerId customer(@Nullable UUID customer) {
        return customer == null ? null : new CustomerId(customer);
    }

    private static @Nullable AgentId owner(@Nullable String owner) {
        return owner == null ? null : AgentId.of(owner);
    }

    private static @Nullable Source source(@Nullable String system, @Nullable String ref) {
        return system == null || ref == null ? null : new Source(system, ref);
    }
}

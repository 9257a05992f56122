package io.litige.command.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** SQL of the refused lines. */
@Repository
class ImportRefusalTable {
    private final NamedParameterJdbcTemplate jdbc;

    ImportRefusalTable(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID importId, Map<Long, LineRefused> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        var rows = refusals.entrySet().stream()
                .map(refusal -> row(importId, refusal.getKey(), refusal.getValue()))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                insert into desk.import_refusal (import_id, line, code, columns, expected)
                values (:import, :line, :code, :columns, :expected)
                """, rows);
    }

    /** In the order of the file, after the given line. */
    List<RefusedLine> page(UUID importId, long after, int limit) {
        return jdbc.query(
                """
                select line, code, columns, expected from desk.import_refusal
                where import_id = :import and line > :after
                order by line
                limit :limit
                """,
                Map.of("import", importId, "after", after, "limit", limit),
                (row, number) -> new RefusedLine(
                        row.getLong("line"),
                        row.getString("code"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("expected")));
    }

    private static SqlParameterSource row(UUID importId, long line, LineRefused refusal) {
        return new MapSqlParameterSource()
                .addValue("import", importId)
                .addValue("line", line)
                .addValue("code", refusal.code())
                .addValue("columns", refusal.columns().toArray(String[]::new))
                .addValue("expected", refusal.expected());
    }
}

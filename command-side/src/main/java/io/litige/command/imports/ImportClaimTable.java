package io.litige.command.imports;

import io.litige.api.value.DisputeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the claims: which line of which import brings a dispute in. The first to claim keeps it. */
@Repository
class ImportClaimTable {
    private final JdbcClient jdbc;

    ImportClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who brought a dispute in. */
    record Claim(UUID importId, long line) {}

    /** Claims the disputes of these lines, the earlier line first, and answers who holds each claim now. */
    Map<DisputeId, Claim> claim(UUID importId, Collection<Line.Ready> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        List<String> disputes = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (var line : lines) {
            disputes.add(line.dispute().toString());
            numbers.add(line.number());
        }
        jdbc.sql("""
                insert into desk.import_claim (dispute_id, import_id, line)
                select d.dispute_id, :import, d.line
                from unnest(cast(:disputes as uuid[]), cast(:lines as bigint[])) as d (dispute_id, line)
                order by d.dispute_id, d.line
                on conflict (dispute_id) do nothing
                """)
                .param("import", importId)
                .param("disputes", disputes.toArray(String[]::new))
                .param("lines", numbers.toArray(Long[]::new))
                .update();
        return holders(disputes);
    }

    /** Ends the claims of lines that were refused, so that a corrected line can claim. */
    void release(UUID importId, Collection<UUID> disputes, Collection<Long> lines) {
        jdbc.sql("""
                delete from desk.import_claim
                where dispute_id = any(cast(:disputes as uuid[])) and import_id = :import
                  and line = any(cast(:lines as bigint[]))
                """)
                .param("disputes", disputes.stream().map(UUID::toString).toArray(String[]::new))
                .param("import", importId)
                .param("lines", lines.toArray(Long[]::new))
                .update();
    }

    private Map<DisputeId, Claim> holders(List<String> disputes) {
        Map<DisputeId, Claim> holders = new HashMap<>();
        jdbc.sql("""
                select dispute_id, import_id, line from desk.import_claim
                where dispute_id = any(cast(:disputes as uuid[]))
                """).param("disputes", disputes.toArray(String[]::new)).query((java.sql.ResultSet row) -> {
            holders.put(
                    new DisputeId(row.getObject("dispute_id", UUID.class)),
                    new Claim(row.getObject("import_id", UUID.class), row.getLong("line")));
        });
        return holders;
    }
}

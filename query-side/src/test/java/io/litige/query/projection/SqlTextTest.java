package io.litige.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.Phase;
import io.litige.query.support.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One table, filled by an upsert and by a COPY: the same lines, whatever characters are in them. */
class SqlTextTest {
    private static final Part<Odd, Odd> PART = Part.<Odd>rows("odd")
            .key("dispute_id", "uuid", Odd::disputeId)
            .column("version", "bigint", Odd::version)
            .column("words", "text", Odd::words)
            .column("tags", "text[]", odd -> odd.words() == null ? null : List.of(odd.words(), "b"))
            .column("at", "timestamptz", odd -> Instant.parse("2026-03-02T09:00:00.123456789Z"))
            .column("amount", "numeric", odd -> new BigDecimal("1E+3"))
            .column("phase", "text", odd -> Phase.AGREED)
            .build();

    @Test
    void copyAndUpsertWriteTheSame() {
        var rows = new ArrayList<Odd>();
        for (@Nullable
        String words : new @Nullable String[] {
            "plain", "a\tb\nc\rd", "back\\slash \\N \\.", "quote\" comma, {brace}", "été ÉĊč 🙂", "", "\\", null
        }) {
            rows.add(new Odd(UUID.randomUUID(), rows.size(), words));
        }
        var layout = new Layout<>(PART, "words", words -> rows.getFirst(), states -> {}, List.of());
        for (var schema : List.of("odd_upsert", "odd_copy")) {
            Database.jdbc().sql("create schema " + schema).update();
            Database.jdbc()
                    .sql("create table " + schema + ".odd (dispute_id uuid primary key, version bigint, words text,"
                            + " tags text[], at timestamptz, amount numeric, phase text)")
                    .update();
        }

        new ViewTable<>(layout, "odd_upsert", Database.jdbc())
                .write(rows.stream()
                        .map(row -> new ViewTable.Change<>(null, row))
                        .toList());
        new ViewTable<>(layout, "odd_copy", Database.jdbc()).copy(new JdbcTemplate(Database.source()), rows);

        assertThat(lines("odd_copy")).isEqualTo(lines("odd_upsert")).hasSize(rows.size());
        var read = new ArrayList<@Nullable String>();
        Database.jdbc().sql("select words from odd_copy.odd order by version").query(row -> {
            read.add(row.getString(1));
        });
        assertThat(read).isEqualTo(rows.stream().map(Odd::words).toList());
    }

    private static List<String> lines(String schema) {
        JdbcClient jdbc = Database.jdbc();
        return jdbc.sql("select o::text from " + schema + ".odd o order by version")
                .query(String.class)
                .list();
    }

    private record Odd(
            UUID disputeId, long version, @Nullable String words) implements ViewRow {}
}

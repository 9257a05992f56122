package io.litige.app.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which checkpoints lie in a bucket under Object Lock. */
final class KeptTable {
    private static final String KEEP = """
            insert into proof.anchor (size, name, kind, kept_until, lock_mode, at)
            values (:size, :name, 'KEPT', :until, :mode, :at) on conflict do nothing
            """;
    private static final String NEWEST = """
            select size, at, kept_until, lock_mode from proof.anchor where kind = 'KEPT' order by size desc limit 1
            """;

    private final JdbcClient jdbc;

    KeptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says so of one, in that bucket. */
    void keep(Kept kept, String bucket) {
        jdbc.sql(KEEP)
                .param("size", kept.size())
                .param("name", "bucket " + bucket)
                .param("until", SealTable.utc(kept.until()))
                .param("mode", kept.mode().name())
                .param("at", SealTable.utc(kept.keptAt()))
                .update();
    }

    /** The largest. */
    Optional<Kept> newest() {
        return jdbc.sql(NEWEST).query(KeptTable::kept).optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                LockMode.valueOf(row.getString(4)));
    }
}

package io.litige.app.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What did not agree with the log. Nothing is ever taken out of it. */
final class FindingTable {
    private static final String ALL =
            "select id, kind, stream, sequence, leaf_index, detail, found_at, gone_at from proof.finding ";
    private static final String RAISE = """
            insert into proof.finding (kind, stream, sequence, leaf_index, detail, found_at)
            values (:kind, :stream, :sequence, :leaf, :detail, :now)
            on conflict (kind, stream, sequence) where gone_at is null do nothing
            """;

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not known before */
    boolean raise(Finding finding, Instant now) {
        return jdbc.sql(RAISE)
                        .param("kind", finding.kind().name())
                        .param("stream", finding.stream())
                        .param("sequence", finding.sequence())
                        .param("leaf", finding.leaf())
                        .param("detail", finding.detail())
                        .param("now", SealTable.utc(now))
                        .update()
                > 0;
    }

    /** Says of those found in a range of leaves that they agree again, unless they were found again just now. */
    void gone(long from, long to, Collection<Finding> again, Instant now) {
        Set<String> still = again.stream().map(FindingTable::key).collect(Collectors.toSet());
        record Open(long id, Finding finding) {}
        var open = jdbc.sql(ALL + "where gone_at is null and leaf_index >= ? and leaf_index < ?")
                .params(from, to)
                .query((row, number) -> new Open(row.getLong(1), finding(row, number)))
                .list();
        for (var each : open) {
            if (!still.contains(key(each.finding()))) {
                jdbc.sql("update proof.finding set gone_at = ? where id = ?")
                        .params(SealTable.utc(now), each.id())
                        .update();
            }
        }
    }

    long open() {
        return jdbc.sql("select count(*) from proof.finding where gone_at is null")
                .query(Long.class)
                .single();
    }

    /** The newest, open ones first. */
    List<Finding> newest(int limit) {
        return jdbc.sql(ALL + "order by gone_at is not null, id desc limit ?")
                .param(limit)
                .query(FindingTable::finding)
                .list();
    }

    private static String key(Finding finding) {
        return finding.kind() + " " + finding.stream() + " " + finding.sequence();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        var gone = row.getObject(8, OffsetDateTime.class);
        return new Finding(
                Finding.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                gone == null ? null : gone.toInstant());
    }
}

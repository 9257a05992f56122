package io.litige.app.proof;

import io.litige.api.proof.Hash;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log as the notary reads it, and what is sealed of it. */
final class AccessSealTable {
    /**
     * The columns of an entry, in the order in which they are sealed; what is absent is a dash. What came with the second
     * form stands in entries alone that have it: those of the first stay what they were.
     */
    private static final String ENTRIES = """
            select entry, at, concat_ws(E'\\n',
                case when coalesce(ends, bytes) is null then 'dlog/access/v1' else 'dlog/access/v2' end,
                'entry ' || entry,
                'at ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'actor ' || actor,
                'roles ' || coalesce(nullif(array_to_string(roles, ','), ''), '-'),
                'what ' || what,
                'dispute ' || coalesce(dispute_id::text, '-'),
                'item ' || coalesce(item, '-'),
                'outcome ' || outcome,
                'code ' || coalesce(code, '-'),
                case when coalesce(ends, bytes) is null then null
                    else concat_ws(E'\\n', 'ends ' || coalesce(ends::text, '-'), 'bytes ' || coalesce(bytes::text, '-'))
                end) || E'\\n' as text
            from desk.access_log where entry > :after and entry <= :to order by entry limit :limit
            """;

    private static final String KEEP = """
            insert into proof.access_seal (leaf_index, from_entry, to_entry, first_at, entries, hashes)
            values (:index, :from, :to, :at, :entries, :hashes)
            """;

    private final JdbcClient jdbc;

    AccessSealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry as it lies there now.
     *
     * @param hash of the leaf it is in the tree of its hour
     */
    record Entry(long number, Instant at, Hash hash) {}

    /** Entries after a number, up to another. */
    List<Entry> entries(long after, long to, int limit) {
        return jdbc.sql(ENTRIES)
                .param("after", after)
                .param("to", to)
                .param("limit", limit)
                .query(AccessSealTable::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Hash.leaf(row.getString(3).getBytes(StandardCharsets.UTF_8)));
    }

    /** The largest number an entry has. */
    long last() {
        return jdbc.sql("select coalesce(max(entry), 0) from desk.access_log")
                .query(Long.class)
                .single();
    }

    /** The number of the transaction that comes next: whatever writes now has a smaller one. */
    long nextTransaction() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** The smallest number of a transaction that still goes on. */
    long oldestTransaction() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** Every entry up to that number is sealed. */
    long sealed() {
        return jdbc.sql("select coalesce(max(to_entry), 0) from proof.access_seal")
                .query(Long.class)
                .single();
    }

    /**
     * What a leaf has sealed.
     *
     * @param hashes of its entries, one behind the other
     */
    record Seal(long leaf, long from, long to, Instant firstAt, List<Long> entries, byte[] hashes) {}

    void keep(Seal seal) {
        jdbc.sql(KEEP)
                .param("index", seal.leaf())
                .param("from", seal.from())
                .param("to", seal.to())
                .param("at", SealTable.utc(seal.firstAt()))
                .param("entries", seal.entries().toArray(Long[]::new))
                .param("hashes", seal.hashes())
                .update();
    }

    Optional<Seal> seal(long leaf) {
        return jdbc.sql("select leaf_index, from_entry, to_entry, first_at, entries, hashes from proof.access_seal"
                        + " where leaf_index = ?")
                .param(leaf)
                .query((row, number) -> new Seal(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        List.of((Long[]) row.getArray(5).getArray()),
                        row.getBytes(6)))
                .optional();
    }

    /** Leaves that seal entries, from one on, in order. */
    List<Long> leaves(long from, int limit) {
        return jdbc.sql("select leaf_index from proof.access_seal where leaf_index >= ? order by leaf_index limit ?")
                .params(from, limit)
                .query(Long.class)
                .list();
    }

    /** What was written before has been removed by the retention schedule. */
    Instant purgedBefore() {
        return jdbc.sql("select before from desk.access_purge")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }
}

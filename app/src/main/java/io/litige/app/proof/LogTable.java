package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.StreamKind;
import io.litige.api.proof.TiledNodes;
import io.litige.api.proof.VerifierKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read of the log, by the notary and by whoever asks for a proof. */
final class LogTable {
    private static final String LOG = """
            select vkey, size, events, streams, position, heads_leaf, heads_size, updated_at from proof.log
            """;

    /** One statement, so that a tile is seen before it becomes full or after, and never in between. */
    private static final String TILE = """
            select hashes from proof.tile where level = :level and idx = :idx
            union all
            select hashes from proof.edge where level = :level and idx = :idx
            limit 1
            """;

    private static final String LEAVES =
            "select leaf_index, position, kind, aggregate, sequence, event_id from proof.leaf ";
    private static final String OF_PLACES = LEAVES + """
            where (aggregate, sequence) in (select * from unnest(?::uuid[], ?::int[]))
            """;
    private static final String HEADS = "select key, kind, aggregate, count, last from proof.head where key = any (?)";
    private static final String NEXT_HEADS = """
            select key, kind, aggregate, count, last from proof.head
            where :after::bytea is null or key > :after order by key limit :limit
            """;
    private static final String OF_HEADS_LEAF = """
            select key, kind, aggregate, sealed_count, sealed_last from proof.head
            where key >= :from and (:to::bytea is null or key < :to) and sealed_count is not null order by key
            """;

    private static final String WITNESSED = """
            select c.note, c.signed_at, a.lines
            from (
                select size, string_agg(line, '' order by name) as lines from proof.anchor
                where kind = 'WITNESS' and name = any (?) group by size having count(*) = ? order by size desc limit 1) a
            join proof.checkpoint c on c.size = a.size
            """;

    private final JdbcClient jdbc;

    LogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the notary has begun. */
    Optional<LogState> state() {
        return jdbc.sql(LOG).query((row, number) -> state(row)).optional();
    }

    private static LogState state(ResultSet row) throws SQLException {
        return new LogState(
                VerifierKey.parse(row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getObject(6, Long.class),
                row.getObject(7, Long.class),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /** The newest checkpoint. */
    Optional<SignedNote> checkpoint() {
        return signed().map(Signed::note);
    }

    /** The checkpoint of that size, as the log has signed it. */
    Optional<SignedNote> checkpoint(long size) {
        return jdbc.sql("select note from proof.checkpoint where size = ?")
                .param(size)
                .query((row, number) -> SignedNote.parse(row.getString(1)))
                .optional();
    }

    /** The key that was admitted to follow the log's own, and has not done so yet. */
    Optional<VerifierKey> nextKey() {
        return jdbc.sql("""
                        select k.vkey from proof.log_key k
                        where k.added_leaf > coalesce(
                            (select o.added_leaf from proof.log_key o join proof.log l on l.vkey = o.vkey), -1)
                        order by k.added_leaf desc limit 1
                        """).query(String.class).optional().map(VerifierKey::parse);
    }

    /** A checkpoint and when the log has signed it. */
    record Signed(SignedNote note, Instant at) {}

    /** The newest checkpoint. */
    Optional<Signed> signed() {
        return jdbc.sql("select note, signed_at from proof.checkpoint order by size desc limit 1")
                .query((row, number) -> new Signed(
                        SignedNote.parse(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The newest checkpoint that all of these witnesses have signed, with what they signed below it. */
    Optional<Signed> signed(List<String> witnesses) {
        return witnesses.isEmpty()
                ? signed()
                : jdbc.sql(WITNESSED)
                        .param(witnesses.toArray(String[]::new))
                        .param(witnesses.size())
                        .query((row, number) -> new Signed(
                                SignedNote.parse(row.getString(1) + row.getString(3)),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        .optional();
    }

    /** Where the log has admitted a key; empty while it has not. */
    Optional<Long> admitted(VerifierKey key) {
        return jdbc.sql("select leaf_index from proof.key_wish where vkey = ? and leaf_index is not null")
                .param(key.toString())
                .query(Long.class)
                .optional();
    }

    TiledNodes nodes() {
        return new TiledNodes(this::tile);
    }

    byte[] tile(int level, long index) {
        return findTile(level, index)
                .orElseThrow(() -> new IllegalStateException("tile " + index + " of level " + level + " is missing"));
    }

    Optional<byte[]> findTile(int level, long index) {
        return jdbc.sql(TILE)
                .param("level", level)
                .param("idx", index)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    Optional<byte[]> special(long index) {
        return jdbc.sql("select content from proof.special_leaf where leaf_index = ?")
                .param(index)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Leaves of events in a range of indexes, in order. */
    List<SealedLeaf> leaves(long from, long to) {
        return jdbc.sql(LEAVES + "where leaf_index >= ? and leaf_index < ? order by leaf_index")
                .params(from, to)
                .query(LogTable::leaf)
                .list();
    }

    /** The last leaf of an event before that index. */
    Optional<SealedLeaf> before(long index) {
        return jdbc.sql(LEAVES + "where leaf_index < ? order by leaf_index desc limit 1")
                .param(index)
                .query(LogTable::leaf)
                .optional();
    }

    /** Leaves of some events, by their places. */
    Map<RawEvent.Place, SealedLeaf> at(Collection<RawEvent.Place> places) {
        return places.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(OF_PLACES)
                        .param(places.stream().map(RawEvent.Place::aggregate).toArray(UUID[]::new))
                        .param(places.stream().map(RawEvent.Place::sequence).toArray(Integer[]::new))
                        .query(LogTable::leaf)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(SealedLeaf::place, Function.identity()));
    }

    /** Leaves of one stream in a range of sequences, in order. */
    List<SealedLeaf> ofStream(UUID aggregate, int from, int to) {
        return jdbc.sql(LEAVES + "where aggregate = ? and sequence >= ? and sequence < ? order by sequence")
                .params(aggregate, from, to)
                .query(LogTable::leaf)
                .list();
    }

    private static SealedLeaf leaf(ResultSet row, int number) throws SQLException {
        return new SealedLeaf(
                row.getLong(1),
                row.getLong(2),
                new RawEvent.Place(kind(row.getInt(3)), row.getObject(4, UUID.class), row.getInt(5)),
                row.getObject(6, UUID.class));
    }

    Map<Hash, HeadRow> heads(Collection<Hash> keys) {
        return jdbc
                .sql(HEADS)
                .param(keys.stream().map(Hash::bytes).toArray(byte[][]::new))
                .query(LogTable::head)
                .list()
                .stream()
                .collect(Collectors.toMap(HeadRow::key, Function.identity()));
    }

    /** The next heads in the order of their keys. */
    List<HeadRow> headsAfter(byte @Nullable [] after, int limit) {
        return jdbc.sql(NEXT_HEADS)
                .param("after", after, java.sql.Types.BINARY)
                .param("limit", limit)
                .query(LogTable::head)
                .list();
    }

    /** Heads as the newest leaf about them has them, in the order of their keys, from one bucket up to another. */
    void sealedHeads(int fromBucket, int toBucket, Consumer<HeadRow> each) {
        jdbc.sql(OF_HEADS_LEAF)
                .param("from", prefix(fromBucket))
                .param(
                        "to",
                        toBucket == io.litige.api.proof.Head.BUCKETS ? null : prefix(toBucket),
                        java.sql.Types.BINARY)
                .withFetchSize(5_000)
                .query((java.sql.ResultSet row) -> each.accept(head(row, 0)));
    }

    private static byte[] prefix(int bucket) {
        return new byte[] {(byte) (bucket >> Byte.SIZE), (byte) bucket};
    }

    private static HeadRow head(ResultSet row, int number) throws SQLException {
        return new HeadRow(
                Hash.from(row.getBytes(1)),
                kind(row.getInt(2)),
                row.getObject(3, UUID.class),
                row.getInt(4),
                Hash.from(row.getBytes(5)));
    }

    /** A tile of the tree above the buckets. */
    Optional<byte[]> buckets(int level, long index) {
        return jdbc.sql("select hashes from proof.bucket where level = ? and idx = ?")
                .params(level, index)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    static StreamKind kind(int number) {
        return StreamKind.values()[number];
    }
}

package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Leaf;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.Tile;
import io.litige.api.proof.TiledLog;
import io.litige.api.proof.VerifierKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the notary writes; each call inside a transaction of the notary's. */
final class SealTable {
    private static final String BEGIN = """
            insert into proof.log (origin, vkey, size, events, streams, position, updated_at)
            values (:origin, :vkey, 0, 0, 0, 0, :now)
            """;
    private static final String GROW = """
            update proof.log set size = :size, events = :events, streams = :streams, position = :position,
                heads_leaf = :headsLeaf, heads_size = :headsSize, updated_at = :now
            where size = :was and vkey = :vkey
            """;
    private static final String LEAVES = """
            insert into proof.leaf (leaf_index, position, aggregate, event_id, sequence, kind)
            select * from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[], ?::int[], ?::smallint[])
            """;
    private static final String HEADS = """
            insert into proof.head as h (key, aggregate, kind, count, last)
            select * from unnest(?::bytea[], ?::uuid[], ?::smallint[], ?::int[], ?::bytea[])
            on conflict (key) do update set count = excluded.count, last = excluded.last
            """;
    private static final String EDGE = """
            insert into proof.edge (level, idx, hashes) values (?, ?, ?)
            on conflict (level) do update set idx = excluded.idx, hashes = excluded.hashes
            """;
    private static final String TAKE_HEADS = """
            update proof.head set sealed_count = count, sealed_last = last
            where key = any (?) and sealed_count is distinct from count
            """;
    private static final String BUCKETS = """
            insert into proof.bucket (level, idx, hashes) values (?, ?, ?)
            on conflict (level, idx) do update set hashes = excluded.hashes
            """;

    private static final String CHECKPOINT = """
            with signed as (insert into proof.checkpoint (size, note, signed_at) values (?, ?, ?) returning 1)
            select count(pg_notify('litige_proof', '')) from signed
            """;
    private static final String ANCHOR = """
            with signed as (
                insert into proof.anchor (size, name, line, at) values (?, ?, ?, ?) on conflict do nothing returning 1)
            select count(pg_notify('litige_proof', '')) from signed
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    SealTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    void begin(LogState state) {
        client.sql(BEGIN)
                .param("origin", state.key().name())
                .param("vkey", state.key().toString())
                .param("now", utc(state.updatedAt()))
                .update();
    }

    /**
     * @param was leaves of the log as this notary knows it
     * @throws LogMoved when somebody else has changed the log
     */
    void grow(long was, LogState state) {
        int rows = client.sql(GROW)
                .param("size", state.size())
                .param("events", state.events())
                .param("streams", state.streams())
                .param("position", state.position())
                .param("headsLeaf", state.headsLeaf(), java.sql.Types.BIGINT)
                .param("headsSize", state.headsSize(), java.sql.Types.BIGINT)
                .param("now", utc(state.updatedAt()))
                .param("was", was)
                .param("vkey", state.key().toString())
                .update();
        if (rows != 1) {
            throw new LogMoved("the log has no longer the " + was + " leaves this notary has sealed");
        }
    }

    void leaves(List<SealedLeaf> leaves) {
        jdbc.update(connection -> statement(
                connection,
                LEAVES,
                array("int8", leaves.stream().mapToLong(SealedLeaf::index).toArray()),
                array("int8", leaves.stream().mapToLong(SealedLeaf::position).toArray()),
                array(
                        "uuid",
                        leaves.stream().map(leaf -> leaf.place().aggregate()).toArray(UUID[]::new)),
                array("uuid", leaves.stream().map(SealedLeaf::event).toArray(UUID[]::new)),
                array(
                        "int4",
                        leaves.stream()
                                .mapToInt(leaf -> leaf.place().sequence())
                                .toArray()),
                array(
                        "int4",
                        leaves.stream()
                                .mapToInt(leaf -> leaf.place().kind().ordinal())
                                .toArray())));
    }

    void heads(Collection<HeadRow> heads) {
        jdbc.update(connection -> statement(
                connection,
                HEADS,
                array("bytea", heads.stream().map(head -> head.key().bytes()).toArray(byte[][]::new)),
                array("uuid", heads.stream().map(HeadRow::aggregate).toArray(UUID[]::new)),
                array(
                        "int4",
                        heads.stream().mapToInt(head -> head.kind().ordinal()).toArray()),
                array("int4", heads.stream().mapToInt(HeadRow::count).toArray()),
                array("bytea", heads.stream().map(head -> head.last().bytes()).toArray(byte[][]::new))));
    }

    /** When a key was admitted that follows another; empty while it was not. */
    Optional<Instant> follows(VerifierKey key) {
        return client.sql("select added_at from proof.log_key where vkey = ?")
                .param(key.toString())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void follow(VerifierKey key, long index, Instant now) {
        client.sql("insert into proof.log_key (vkey, added_leaf, added_at) values (?, ?, ?)")
                .params(key.toString(), index, utc(now))
                .update();
    }

    /** From now on the log is that of another key. */
    void replace(VerifierKey before, VerifierKey after) {
        int rows = client.sql("update proof.log set vkey = ? where vkey = ?")
                .params(after.toString(), before.toString())
                .update();
        if (rows != 1) {
            throw new LogMoved("the log is no longer that of the key " + before);
        }
    }

    /** What a witness has signed. */
    void anchor(long size, String name, String line, Instant now) {
        client.sql(ANCHOR).params(size, name, line, utc(now)).query(Long.class).single();
    }

    /** Keys that wait to be admitted, the oldest first. */
    List<VerifierKey> keysAsked() {
        return client
                .sql("select vkey from proof.key_wish where leaf_index is null order by asked_at limit 10")
                .query(String.class)
                .list()
                .stream()
                .map(VerifierKey::parse)
                .toList();
    }

    void admitted(VerifierKey key, long index) {
        client.sql("update proof.key_wish set leaf_index = ? where vkey = ?")
                .params(index, key.toString())
                .update();
    }

    void special(long index, Leaf leaf) {
        client.sql("insert into proof.special_leaf (leaf_index, content) values (?, ?)")
                .params(index, leaf.bytes())
                .update();
    }

    /** Full tiles and the new right edge. */
    void tiles(TiledLog log) {
        for (var full : log.takeFull()) {
            client.sql("insert into proof.tile (level, idx, hashes) values (?, ?, ?)")
                    .params(full.level(), full.index(), full.hashes())
                    .update();
        }
        var hashes = log.edge();
        var tiles = Tile.edge(log.size());
        for (int i = 0; i < tiles.size(); i++) {
            client.sql(EDGE)
                    .params(tiles.get(i).level(), tiles.get(i).index(), hashes.get(i))
                    .update();
        }
    }

    void checkpoint(long size, SignedNote note, Instant now) {
        client.sql(CHECKPOINT)
                .params(size, note.toString(), utc(now))
                .query(Long.class)
                .single();
    }

    /** From now on, the newest leaf about heads has these streams as they are. */
    void takeHeads(Collection<Hash> keys) {
        jdbc.update(connection -> statement(
                connection,
                TAKE_HEADS,
                array("bytea", keys.stream().map(Hash::bytes).toArray(byte[][]::new))));
    }

    /** The same for every stream. */
    void takeAllHeads() {
        client.sql(
                        "update proof.head set sealed_count = count, sealed_last = last where sealed_count is distinct from count")
                .update();
    }

    void buckets(int level, long index, byte[] hashes) {
        client.sql(BUCKETS).params(level, index, hashes).update();
    }

    /** Whether somebody waits for the heads. */
    boolean wished() {
        return client.sql("select exists (select from proof.wish where asked_at is not null)")
                .query(Boolean.class)
                .single();
    }

    /** Nobody waits any more: with the transaction that states the heads, so that what was asked before it is not asked again. */
    void grantWish() {
        client.sql("update proof.wish set asked_at = null where asked_at is not null")
                .update();
    }

    private record Values(String type, Object values) {}

    private static Values array(String type, Object values) {
        return new Values(type, values);
    }

    private static PreparedStatement statement(Connection connection, String sql, Values... arrays)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        var postgres = connection.unwrap(PGConnection.class);
        var made = new ArrayList<java.sql.Array>();
        for (var array : arrays) {
            made.add(postgres.createArrayOf(array.type(), array.values()));
        }
        for (int i = 0; i < made.size(); i++) {
            statement.setArray(i + 1, made.get(i));
        }
        return statement;
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

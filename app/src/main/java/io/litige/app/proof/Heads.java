package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Head;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.Tile;
import io.litige.api.proof.TiledNodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** The tree over how far every stream has come: 65 536 buckets of streams sorted by key, and two levels of tiles above. */
final class Heads {
    private static final Hash EMPTY_BUCKET = Hash.leaf(Hash.EMPTY.bytes());
    private static final byte[] EMPTY_TILE = filled(EMPTY_BUCKET);
    private static final byte[] EMPTY_TOP = filled(TiledNodes.rootOf(EMPTY_TILE));
    private static final int PAGE = 20_000;

    /** With more streams than this, going through all of them is faster than looking for each. */
    private static final int MOST_LOOKED_FOR = 200_000;

    private final LogTable log;
    private final SealTable seals;

    Heads(LogTable log, SealTable seals) {
        this.log = log;
        this.seals = seals;
    }

    /** Takes every stream as it is sealed now, and computes anew what has changed since the last time. */
    Hash take(LogState state) {
        var changed = changed(state);
        var top = top(log);
        for (int tile = 0; tile < Tile.FULL; tile++) {
            int first = tile * Tile.FULL;
            int next = changed.nextSetBit(first);
            if (next >= 0 && next < first + Tile.FULL) {
                var hashes = computed(tile, changed);
                seals.buckets(0, tile, hashes);
                TiledNodes.rootOf(hashes).copyTo(top, tile);
            }
        }
        seals.buckets(1, 0, top);
        return TiledNodes.rootOf(top);
    }

    /** A tile of buckets, those that have changed computed from their streams. */
    private byte[] computed(int tile, BitSet changed) {
        var hashes = tile(log, tile);
        int end = (tile + 1) * Tile.FULL;
        for (int from = changed.nextSetBit(tile * Tile.FULL); from >= 0 && from < end; ) {
            int to = Math.min(changed.nextClearBit(from), end);
            var buckets = new HashMap<Integer, List<Hash>>();
            log.sealedHeads(
                    from, to, row -> buckets.computeIfAbsent(Head.bucketOf(row.key()), bucket -> new ArrayList<>())
                            .add(row.head().hash()));
            for (int bucket = from; bucket < to; bucket++) {
                var root = Merkle.root(buckets.getOrDefault(bucket, List.of()));
                Hash.leaf(root.bytes()).copyTo(hashes, bucket % Tile.FULL);
            }
            from = changed.nextSetBit(to);
        }
        return hashes;
    }

    /** Marks streams as taken; says in which buckets they are. */
    private BitSet changed(LogState state) {
        long since = state.headsSize() == null ? 0 : state.headsSize();
        var buckets = new BitSet(Head.BUCKETS);
        if (state.size() - since > MOST_LOOKED_FOR) {
            seals.takeAllHeads();
            buckets.set(0, Head.BUCKETS);
            return buckets;
        }
        for (long from = since; from < state.size(); from += PAGE) {
            var keys = new HashSet<Hash>();
            for (var leaf : log.leaves(from, Math.min(from + PAGE, state.size()))) {
                keys.add(HeadRow.begin(leaf.place().kind(), leaf.place().aggregate())
                        .key());
            }
            seals.takeHeads(keys);
            keys.forEach(key -> buckets.set(Head.bucketOf(key)));
        }
        return buckets;
    }

    /** The sixteen hashes above a bucket. */
    static List<Hash> above(LogTable log, int bucket) {
        return Merkle.inclusion(
                bucket, Head.BUCKETS, new TiledNodes((level, index) -> level == 0 ? tile(log, index) : top(log)));
    }

    private static byte[] tile(LogTable log, long index) {
        return log.buckets(0, index).orElseGet(EMPTY_TILE::clone);
    }

    private static byte[] top(LogTable log) {
        return log.buckets(1, 0).orElseGet(EMPTY_TOP::clone);
    }

    private static byte[] filled(Hash hash) {
        return Hash.concat(java.util.Collections.nCopies(Tile.FULL, hash));
    }
}

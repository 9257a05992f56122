package io.litige.api.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The right edge of a log to which leaves are added; knows its root, and which tiles have become full. */
public final class TiledLog {
    /**
     * A tile whose hashes will not change any more.
     *
     * @param hashes 8 192 bytes
     */
    public record Full(int level, long index, byte[] hashes) {}

    private final List<byte[]> edge = new ArrayList<>();
    private final List<Full> full = new ArrayList<>();
    private long size;

    /**
     * A log as far as it is kept.
     *
     * @param source gives the tiles of its right edge
     */
    public TiledLog(long size, TiledNodes.Source source) {
        this.size = size;
        for (var tile : Tile.edge(size)) {
            var hashes = Arrays.copyOf(source.tile(tile.level(), tile.index()), tile.width() * Hash.BYTES);
            level(tile.level(), Arrays.copyOf(hashes, Tile.FULL * Hash.BYTES));
        }
    }

    /** @return index of the new leaf */
    public long append(Hash leaf) {
        long index = size++;
        put(0, index, leaf);
        return index;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return Merkle.root(size, new TiledNodes((level, index) -> edge.get(level)));
    }

    /** Tiles that became full since this was asked last. */
    public List<Full> takeFull() {
        var taken = List.copyOf(full);
        full.clear();
        return taken;
    }

    /** Hashes of the tiles at the right edge, in the order of {@link Tile#edge}. */
    public List<byte[]> edge() {
        return Tile.edge(size).stream()
                .map(tile -> Arrays.copyOf(edge.get(tile.level()), tile.width() * Hash.BYTES))
                .toList();
    }

    private void put(int level, long place, Hash hash) {
        int within = (int) (place % Tile.FULL);
        var tile = within == 0 ? level(level, new byte[Tile.FULL * Hash.BYTES]) : edge.get(level);
        hash.copyTo(tile, within);
        if (within == Tile.FULL - 1) {
            full.add(new Full(level, place / Tile.FULL, tile));
            put(level + 1, place / Tile.FULL, TiledNodes.rootOf(tile));
        }
    }

    private byte[] level(int level, byte[] tile) {
        while (edge.size() <= level) {
            edge.add(new byte[0]);
        }
        edge.set(level, tile);
        return tile;
    }
}

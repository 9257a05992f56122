package io.litige.api.proof;

import java.util.HashMap;
import java.util.Map;

/** The subtrees of a log that is kept in tiles; each tile is fetched once. Used by one thread, for one proof or page. */
public final class TiledNodes implements Nodes {
    /** Where tiles lie. */
    @FunctionalInterface
    public interface Source {
        /**
         * Hashes of a tile, at least as many as the log has there.
         *
         * @throws IllegalStateException when it is not there
         */
        byte[] tile(int level, long index);
    }

    private record Place(int level, long index) {}

    private final Map<Place, byte[]> tiles = new HashMap<>();
    private final Source source;

    public TiledNodes(Source source) {
        this.source = source;
    }

    @Override
    public Hash node(int level, long index) {
        int within = level % Tile.HEIGHT;
        long first = index << within;
        var tile = tile(level / Tile.HEIGHT, first / Tile.FULL);
        return over(tile, (int) (first % Tile.FULL), 1 << within);
    }

    /** Root of one full tile: what stands for it in the level above. */
    public static Hash rootOf(byte[] fullTile) {
        return over(fullTile, 0, Tile.FULL);
    }

    private static Hash over(byte[] tile, int from, int count) {
        if (count == 1) {
            return Hash.at(tile, from);
        }
        int half = count / 2;
        return Hash.node(over(tile, from, half), over(tile, from + half, half));
    }

    private byte[] tile(int level, long index) {
        return tiles.computeIfAbsent(new Place(level, index), place -> source.tile(place.level(), place.index()));
    }
}
